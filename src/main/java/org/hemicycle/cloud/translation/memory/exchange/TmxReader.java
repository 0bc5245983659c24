package org.hemicycle.cloud.translation.memory.exchange;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hemicycle.cloud.translation.memory.Origin;
import org.hemicycle.cloud.translation.memory.Unit;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;

/** Reads TMX 1.4b and older: the units of a translation memory, without the mark-up inside their texts. */
public final class TmxReader {
    /** Elements whose text is mark-up of the program that wrote it, not words. */
    private static final Set<String> CODES = Set.of("bpt", "ept", "ph", "it", "ut", "sub");

    private static final String ALL = "*all*";

    private final HardenedXml xml;
    private final Origin file;
    private final Taking taking;
    private String sourceLanguage = ALL;

    private TmxReader(HardenedXml xml, Origin file, Taking taking) {
        this.xml = xml;
        this.file = file;
        this.taking = taking;
    }

    /**
     * Hands over the units of a file.
     *
     * @param origin what is not said of a unit itself
     */
    public static void read(InputStream file, Origin origin, Taking taking) throws NotReadable {
        try (var xml = new HardenedXml(file)) {
            new TmxReader(xml, origin, taking).document();
        }
    }

    private void document() throws NotReadable {
        var root = true;
        while (xml.next()) {
            if (!xml.begins()) {
                continue;
            }
            if (root && !xml.name().equals("tmx")) {
                throw new NotReadable("line %d: not TMX: it begins with “%s”".formatted(xml.line(), xml.name()));
            }
            root = false;
            switch (xml.name()) {
                case "header" -> sourceLanguage = Objects.requireNonNullElse(xml.attribute("srclang"), ALL);
                case "tu" -> unit();
                default -> {
                    // the rest of the frame says nothing about units
                }
            }
        }
    }

    private void unit() throws NotReadable {
        var line = xml.line();
        var original = Objects.requireNonNullElse(xml.attribute("srclang"), sourceLanguage);
        var stated = new Stated();
        stated.say("x-made", xml.attribute("creationdate"));
        var texts = new LinkedHashMap<String, String>();
        while (xml.next() && !(xml.ends() && xml.name().equals("tu"))) {
            if (xml.begins()) {
                switch (xml.name()) {
                    case "prop" -> stated.say(xml.attribute("type"), words("prop"));
                    case "tuv" -> variant(texts);
                    default -> {
                        // notes and the like
                    }
                }
            }
        }
        take(line, texts, original, stated);
    }

    private void variant(Map<String, String> texts) throws NotReadable {
        var language = Objects.requireNonNullElse(xml.attribute("lang"), "");
        while (xml.next() && !(xml.ends() && xml.name().equals("tuv"))) {
            if (xml.begins() && xml.name().equals("seg")) {
                texts.putIfAbsent(language, words("seg"));
            }
        }
    }

    /** The words until an element ends; those of mark-up are left out. */
    private String words(String element) throws NotReadable {
        var text = new BoundedText();
        var codes = 0;
        while (xml.next() && !(xml.ends() && xml.name().equals(element))) {
            if (xml.begins() || xml.ends()) {
                codes += CODES.contains(xml.name()) ? xml.begins() ? 1 : -1 : 0;
            } else if (codes == 0) {
                text.add(xml.text());
            }
        }
        return text.toString();
    }

    private void take(int line, Map<String, String> texts, String original, Stated stated) {
        if (texts.size() < 2
                || texts.values().stream().filter(text -> !text.isBlank()).count() < 2) {
            taking.untranslated();
            return;
        }
        try {
            taking.unit(new Unit(texts, original(original, texts), stated.country(), stated.origin(file)));
        } catch (IllegalArgumentException e) {
            taking.refused(line, String.valueOf(e.getMessage()));
        }
    }

    /** A unit whose original is not among its texts says the same in all of them. */
    private static @Nullable String original(String stated, Map<String, String> texts) {
        var primary = Language.primaryOf(stated);
        return texts.keySet().stream()
                        .anyMatch(language -> Language.primaryOf(language).equalsIgnoreCase(primary))
                ? primary
                : null;
    }
}
