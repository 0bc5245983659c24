package org.hemicycle.cloud.translation.layer.heads;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.translation.layer.grammar.Joints;
import org.hemicycle.cloud.translation.layer.grammar.Letters;
import org.jspecify.annotations.Nullable;

/** A pattern of a head made ready to be looked for in a text. */
final class HeadShape {
    private static final String REST = "(?:([,;.](?: .*)?| (?:e|y|et|and) .+))?$";

    /**
     * What a text says in the words of a pattern.
     *
     * @param start where the pattern begins
     * @param end where what it covers ends
     * @param slots by name, where the text of each slot begins and ends
     * @param articles by name of a slot, the article that a contraction before it holds
     * @param verbs by name of a slot, the verb that it is
     */
    record Match(
            int start, int end, Map<String, int[]> slots, Map<String, String> articles, Map<String, String> verbs) {}

    private record Group(String name, Element.@Nullable Slot slot, List<Joints.Contraction> joints) {}

    private final Pattern pattern;
    private final List<Group> groups = new ArrayList<>();
    private final String beginning;
    /** Words that a text must hold for the pattern to be there at all. */
    private final String needed;

    private final Verbs verbs;
    private final String language;

    HeadShape(
            HeadPattern head, String language, Head.Position position, SlotShapes shapes, Verbs verbs, Joints joints) {
        this.verbs = verbs;
        this.language = language;
        var text = new StringBuilder(position == Head.Position.BEGIN ? "^" : position == Head.Position.END ? "^" : "");
        var elements = head.elements();
        var open = false;
        for (int i = 0; i < elements.size(); i++) {
            var last = i == elements.size() - 1;
            switch (elements.get(i)) {
                case Element.Literal literal -> {
                    var next = last ? null : (Element.Slot) elements.get(i + 1);
                    text.append(words(literal.text(), next, joints));
                }
                case Element.Slot slot
                when slot.follows() == Follows.VERB -> {
                    text.append(shapes.verb(language, slot.form()));
                    groups.add(new Group(slot.name(), slot, List.of()));
                }
                case Element.Slot slot -> {
                    text.append(shapes.of(language, slot.follows(), open, last));
                    groups.add(new Group(slot.name(), slot, List.of()));
                    open |= slot.follows().free();
                }
            }
        }
        var free = elements.getLast() instanceof Element.Slot slot
                && slot.follows().free();
        if (position == Head.Position.BEGIN) {
            text.append(free ? "$" : REST);
        } else if (position == Head.Position.END) {
            text.append("$");
        } else {
            text.append("(?:$|[^\\p{L}\\p{N}])");
        }
        this.pattern = Pattern.compile(text.toString(), Pattern.DOTALL);
        this.beginning = position == Head.Position.BEGIN && elements.getFirst() instanceof Element.Literal first
                ? firstWord(first.text())
                : "";
        this.needed = needed(elements);
    }

    /** The longest run of the pattern's own characters that stands in every text it fits. */
    private static String needed(List<Element> elements) {
        var longest = "";
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Element.Literal literal) {
                var folded = fold(literal.text());
                var joined = i < elements.size() - 1;
                var sure = joined ? folded.substring(0, Joints.lastWord(folded.stripTrailing())) : folded;
                for (var run : sure.split("n[.]?º |\\s?\"\\s?", -1)) {
                    longest = run.length() > longest.length() ? run : longest;
                }
            }
        }
        return longest;
    }

    private static String firstWord(String literal) {
        var folded = fold(literal);
        int end = folded.indexOf(' ');
        return end < 0 ? "" : folded.substring(0, end);
    }

    /** Words of a pattern; the last of them is a group where it contracts with the slot after it. */
    private String words(String literal, Element.@Nullable Slot next, Joints joints) {
        var folded = fold(literal);
        if (next == null || !next.contracts() || !folded.endsWith(" ")) {
            return cut(folded, next, joints);
        }
        var head = folded.stripTrailing();
        int at = Joints.lastWord(head);
        var word = head.substring(at);
        var fitting = joints.contractions(language).stream()
                .filter(contraction -> contraction.preposition().equals(word))
                .toList();
        var either = new StringBuilder(Pattern.quote(word) + " ");
        fitting.forEach(contraction -> either.append("|")
                .append(Pattern.quote(contraction.together()))
                .append(contraction.together().endsWith("'") ? "" : " "));
        var shortened = joints.cut(language, word);
        if (shortened != null) {
            either.append("|").append(Pattern.quote(shortened));
        }
        groups.add(new Group(next.name(), null, fitting));
        return quoted(head.substring(0, at)) + "(" + either + ")";
    }

    private String cut(String folded, Element.@Nullable Slot next, Joints joints) {
        if (next == null || !folded.endsWith(" ")) {
            return quoted(folded);
        }
        var head = folded.stripTrailing();
        int at = Joints.lastWord(head);
        var shortened = joints.cut(language, head.substring(at));
        return shortened == null
                ? quoted(folded)
                : quoted(head.substring(0, at)) + "(?:" + Pattern.quote(head.substring(at)) + " |"
                        + Pattern.quote(shortened) + ")";
    }

    /** The text as patterns are compared with it: each character stays one. */
    static String fold(String text) {
        return Letters.folded(text)
                .replace('°', 'º')
                .replace('«', '"')
                .replace('»', '"')
                .replace('“', '"')
                .replace('”', '"');
    }

    private static String quoted(String folded) {
        var quoted = new StringBuilder();
        for (var part : folded.split("(?<=nº )|(?<=n[.]º )|(?<=\")|(?=\")", -1)) {
            if (part.endsWith("nº ") || part.endsWith("n.º ")) {
                quoted.append(Pattern.quote(part.replaceFirst("n[.]?º $", ""))).append("n[.]? ?º ?");
            } else {
                quoted.append(part.equals("\"") ? " ?\" ?" : Pattern.quote(part));
            }
        }
        return quoted.toString();
    }

    /** What the text says; null where the pattern is not there. {@code folded} is the text as {@link #fold} gives it. */
    @Nullable
    Match in(String folded) {
        if (!beginning.isEmpty() && !folded.startsWith(beginning) || !folded.contains(needed)) {
            return null;
        }
        var found = pattern.matcher(folded);
        if (!found.find()) {
            return null;
        }
        var slots = new HashMap<String, int[]>();
        var articles = new HashMap<String, String>();
        var read = new HashMap<String, String>();
        int end = found.start();
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            var text = found.group(i + 1);
            if (text == null) {
                return null;
            }
            if (group.slot() == null) {
                articles.put(group.name(), article(group, text.strip()));
            } else if (group.slot().follows() == Follows.VERB) {
                var verb = verbs.read(language, group.slot().form(), text);
                if (verb == null) {
                    return null;
                }
                read.put(group.name(), verb.id());
                articles.put("", verb.article());
            } else {
                slots.put(group.name(), new int[] {found.start(i + 1), found.end(i + 1)});
            }
        }
        end = found.groupCount() > groups.size() && found.start(groups.size() + 1) >= 0
                ? found.start(groups.size() + 1)
                : found.end();
        return new Match(found.start(), end, slots, articles, read);
    }

    private static String article(Group group, String word) {
        return group.joints().stream()
                .filter(contraction -> contraction.together().equals(word))
                .map(Joints.Contraction::article)
                .findFirst()
                .orElse("");
    }
}
