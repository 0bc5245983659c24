package org.hemicycle.cloud.translation.layer;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.Systems;

/** Cuts a text into sentences and puts what was made of them together again; an abbreviation ends none. */
public final class Sentences {
    private final java.util.Map<String, Set<String>> abbreviations = new java.util.HashMap<>();

    /** Reads {@code sentence-abbreviations} of {@code keep.yaml}. */
    public Sentences(Declared file) {
        var block = file.at("sentence-abbreviations");
        for (var language : Systems.LANGUAGES) {
            var words = new java.util.HashSet<String>();
            block.at(language).list().forEach(word -> words.add(word.text().toLowerCase(Locale.ROOT)));
            abbreviations.put(language, words);
        }
    }

    /** The sentences with the spaces after them: together they are the text. */
    public List<String> of(String text, String language) {
        var breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        breaks.setText(text);
        var sentences = new ArrayList<String>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end >= text.length() || ends(text, start, end, language)) {
                sentences.add(text.substring(start, end));
                start = end;
            }
        }
        if (start < text.length()) {
            sentences.add(text.substring(start));
        }
        return List.copyOf(sentences);
    }

    /** Whether a sentence really ends there. */
    private boolean ends(String text, int start, int end, String language) {
        var sentence = text.substring(start, end);
        var words = sentence.stripTrailing();
        if (words.isEmpty() || sentence.substring(words.length()).indexOf('\n') >= 0) {
            return true;
        }
        var next = text.charAt(end);
        if (Character.isLowerCase(next) || ")]»”,;:".indexOf(next) >= 0) {
            return false;
        }
        return !words.endsWith(".") || !abbreviated(words, language) && !numbered(words, next);
    }

    private boolean abbreviated(String words, String language) {
        int at = words.length() - 1;
        while (at > 0 && (Character.isLetter(words.charAt(at - 1)) || ".º°ª".indexOf(words.charAt(at - 1)) >= 0)) {
            at--;
        }
        var last = words.substring(at).toLowerCase(Locale.ROOT);
        return last.length() == 2 && Character.isLetter(last.charAt(0))
                || abbreviations.getOrDefault(language, Set.of()).contains(last)
                || last.matches("(?:\\p{L}\\.){2,}");
    }

    /** "5. Bill" numbers what follows. */
    private static boolean numbered(String words, char next) {
        return words.matches("\\(?\\p{Alnum}{1,3}\\.") && Character.isUpperCase(next);
    }
}
