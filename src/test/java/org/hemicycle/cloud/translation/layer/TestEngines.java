package org.hemicycle.cloud.translation.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;

/** Engines that do one thing each, so that a test shows one rule. */
final class TestEngines {
    static final LegislativeLayer LAYER = LegislativeLayer.read();
    static final Pattern TOKEN = Pattern.compile("(?i)\\b(?:XQ|QX|ZQ|QZ|XK|KX|QJ|JQ|WQ|QK)[A-Z]+\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private TestEngines() {}

    /** An engine that turns a segment into another, and remembers what it was given. */
    static final class Simple implements Engine {
        final List<String> given = new ArrayList<>();
        private final UnaryOperator<String> turn;

        Simple(UnaryOperator<String> turn) {
            this.turn = turn;
        }

        @Override
        public String name() {
            return "test";
        }

        @Override
        public String version(Direction direction) {
            return "1";
        }

        @Override
        public Set<Direction> directions() {
            return Set.of();
        }

        @Override
        public Machined translate(Direction direction, String segment) {
            given.add(segment);
            var turned = turn.apply(segment);
            if (turned.isBlank()) {
                throw new EngineTrouble(EngineTrouble.Kind.TEXT, "nothing came");
            }
            return new Machined(turned, direction.toString());
        }
    }

    /** Gives back what it gets. */
    static Simple echo() {
        return new Simple(text -> text);
    }

    /** Word by word, by a dictionary; what is not in it stays. */
    static Simple words(Map<String, String> dictionary) {
        return new Simple(
                text -> WORD.matcher(text).replaceAll(word -> dictionary.getOrDefault(word.group(), word.group())));
    }

    /** Loses every token. */
    static Simple losing() {
        return new Simple(text -> TOKEN.matcher(text).replaceAll("").strip());
    }

    /** Says every token twice. */
    static Simple doubling() {
        return new Simple(text -> TOKEN.matcher(text).replaceAll("$0 $0"));
    }

    /** Writes everything in capitals, each word's first letter. */
    static Simple capitalising() {
        return new Simple(
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
