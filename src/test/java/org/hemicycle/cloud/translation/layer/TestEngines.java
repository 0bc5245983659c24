package org.hemicycle.cloud.translation.layer;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.TurningEngine;
import org.hemicycle.cloud.translation.engine.Engine;

/** Engines that do one thing each, so that a test shows one rule. */
final class TestEngines {
    static final LegislativeLayer LAYER = LegislativeLayer.read();
    static final Pattern TOKEN = Pattern.compile("(?i)\\b(?:XQ|QX|ZQ|QZ|XK|KX|QJ|JQ|WQ|QK)[A-Z]+\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private TestEngines() {}

    /** Word by word, by a dictionary; what is not in it stays. */
    static TurningEngine words(Map<String, String> dictionary) {
        return new TurningEngine(
                text -> WORD.matcher(text).replaceAll(word -> dictionary.getOrDefault(word.group(), word.group())));
    }

    /** Loses every token. */
    static TurningEngine losing() {
        return new TurningEngine(text -> TOKEN.matcher(text).replaceAll("").strip());
    }

    /** Says every token twice. */
    static TurningEngine doubling() {
        return new TurningEngine(text -> TOKEN.matcher(text).replaceAll("$0 $0"));
    }

    /** Writes everything in capitals, each word's first letter. */
    static TurningEngine capitalising() {
        return new TurningEngine(
                text -> text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
    }

    static Rendered render(String text, String from, String to, String system, Engine engine) {
        return render(new Passage(text, from, system, null, Passage.Kind.TITLE), to, engine);
    }

    static Rendered render(Passage passage, String to, Engine engine) {
        try {
            return LAYER.render(passage, new Direction(passage.language(), to), engine);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
