package org.hemicycle.cloud.translation.memory.exchange;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hemicycle.cloud.translation.memory.Origin;
import org.hemicycle.cloud.translation.memory.Unit;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads XLIFF 2: the segments that have a translation, without the mark-up inside their texts. One whose state is {@code initial}
 * still waits for its translator, whatever stands in it.
 */
public final class XliffReader {
    private static final Set<String> TEXTS = Set.of("source", "target");

    private final HardenedXml xml;
    private final Origin file;
    private final Taking taking;
    private String from = "";
    private String to = "";

    private XliffReader(HardenedXml xml, Origin file, Taking taking) {
        this.xml = xml;
        this.file = file;
        this.taking = taking;
    }

    /**
     * Hands over the translated segments of a file.
     *
     * @param origin what is not said of a unit itself
     */
    public static void read(InputStream file, Origin origin, Taking taking) throws NotReadable {
        try (var xml = new HardenedXml(file)) {
            new XliffReader(xml, origin, taking).document();
        }
    }

    private void document() throws NotReadable {
        var root = true;
        while (xml.next()) {
            if (xml.begins() && root) {
                root();
                root = false;
            } else if (xml.begins() && xml.name().equals("unit")) {
                unit();
            }
        }
    }

    private void root() throws NotReadable {
        if (!xml.name().equals("xliff") || !xml.namespace().equals(XliffWriter.NAMESPACE)) {
            throw new NotReadable(
                    xml.name().equals("xliff")
                            ? "line %d: XLIFF of version %s; save it as XLIFF 2.0"
                                    .formatted(
                                            xml.line(), Objects.requireNonNullElse(xml.attribute("version"), "unknown"))
                            : "line %d: not XLIFF: it begins with “%s”".formatted(xml.line(), xml.name()));
        }
        from = Objects.requireNonNullElse(xml.attribute("srcLang"), "");
        to = Objects.requireNonNullElse(xml.attribute("trgLang"), "");
        if (from.isEmpty() || to.isEmpty()) {
            throw new NotReadable("line %d: name both languages, in srcLang and trgLang".formatted(xml.line()));
        }
    }

    private void unit() throws NotReadable {
        var stated = new Stated();
        while (xml.next() && !(xml.ends() && xml.name().equals("unit"))) {
            if (xml.begins()) {
                switch (xml.name()) {
                    case "note" -> stated.say(xml.attribute("category"), words("note"));
                    case "segment" -> segment(stated);
                    default -> {
                        // modules of other programs
                    }
                }
            }
        }
    }

    private void segment(Stated stated) throws NotReadable {
        var line = xml.line();
        var waits = "initial".equals(xml.attribute("state"));
        var texts = new java.util.HashMap<String, String>();
        while (xml.next() && !(xml.ends() && xml.name().equals("segment"))) {
            if (xml.begins() && TEXTS.contains(xml.name())) {
                var name = xml.name();
                texts.putIfAbsent(name, words(name));
            }
        }
        var source = texts.getOrDefault("source", "");
        var target = texts.getOrDefault("target", "");
        if (waits || target.isBlank()) {
            taking.untranslated();
        } else {
            take(line, source, target, stated);
        }
    }

    /** The words until an element ends; those within marks belong to the text. */
    private String words(String element) throws NotReadable {
        var text = new BoundedText();
        while (xml.next() && !(xml.ends() && xml.name().equals(element))) {
            if (!xml.begins() && !xml.ends()) {
                text.add(xml.text());
            }
        }
        return text.toString();
    }

    private void take(int line, String source, String target, Stated stated) {
        try {
            taking.unit(new Unit(
                    Map.of(from, source, to, target), original(stated), stated.country(), stated.origin(file)));
        } catch (IllegalArgumentException e) {
            taking.refused(line, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable String original(Stated stated) {
        return switch (stated.original()) {
            case "all" -> null;
            case "" -> Language.primaryOf(from);
            default -> stated.original();
        };
    }
}
