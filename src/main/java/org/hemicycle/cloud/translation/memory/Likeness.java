package org.hemicycle.cloud.translation.memory;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hemicycle.ground.platform.translations.PostEditing.Part;
import org.hemicycle.ground.platform.translations.PostEditing.Part.Kind;

/**
 * How like one sentence is to another, word by word, and where they differ.
 *
 * @param percent of the words of the longer one that stay, 0 to 100
 * @param parts both sentences in one: what both have, what only the other has, what only this one has
 */
record Likeness(int percent, List<Part> parts) {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 400;

    Likeness {
        parts = List.copyOf(parts);
    }

    /** Of another sentence to this one; capitals and punctuation do not count. Nothing is like what has no words. */
    static Likeness of(String other, String here) {
        var before = words(other);
        var after = words(here);
        if (before.isEmpty() || after.isEmpty() || before.size() > MOST_WORDS || after.size() > MOST_WORDS) {
            return new Likeness(0, List.of());
        }
        var parts = new ArrayList<Part>();
        int changed = 0;
        int at = 0;
        for (var delta : DiffUtils.diff(before, after, Likeness::same).getDeltas()) {
            add(parts, Kind.BOTH, before.subList(at, delta.getSource().getPosition()));
            add(parts, Kind.THERE, delta.getSource().getLines());
            add(parts, Kind.HERE, delta.getTarget().getLines());
            changed += Math.max(delta.getSource().size(), delta.getTarget().size());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(parts, Kind.BOTH, before.subList(at, before.size()));
        int all = Math.max(before.size(), after.size());
        return new Likeness(100 * Math.max(0, all - changed) / all, parts);
    }

    private static void add(List<Part> parts, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(kind, String.join(" ", words)));
        }
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static List<String> words(String text) {
        return SPACES.splitAsStream(text.strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String word) {
        var letters = NO_WORD.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.isEmpty() ? word : letters;
    }

    /** The words by which sentences like this one are looked for: its longest, each once. */
    static List<String> telling(String text, int most) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= 4)
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .limit(most)
                .toList();
    }
}
