package org.hemicycle.cloud.translation.layer.heads;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.Use;
import org.jspecify.annotations.Nullable;

/** A head in one language: words with slots. */
record HeadPattern(
        List<Element> elements, Use use, @Nullable String variant, Set<String> systems) {
    private static final Set<String> NAMES = Set.of("text", "use", "variant", "systems", "follows", "contracts");
    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z][A-Za-z0-9-]*)(?:\\.([a-z]+))?\\}");

    static HeadPattern of(Declared entry) {
        entry.only(NAMES);
        var use = entry.choice("use", Use.class);
        return new HeadPattern(
                elements(entry), use == null ? Use.WRITE : use, entry.textIf("variant"), entry.set("systems"));
    }

    private static List<Element> elements(Declared entry) {
        var follows = entry.texted("follows");
        var contracts = entry.set("contracts");
        var text = entry.text("text");
        var elements = new ArrayList<Element>();
        int at = 0;
        for (var slot = SLOT.matcher(text); slot.find(); at = slot.end()) {
            if (slot.start() > at) {
                elements.add(new Element.Literal(text.substring(at, slot.start())));
            }
            var name = slot.group(1);
            var form = slot.group(2) == null ? "" : slot.group(2);
            var kind = form.isEmpty() ? follows.get(name) : "verb";
            if (kind == null) {
                throw entry.trouble("“follows” doesn't say what stands in {%s}".formatted(name));
            }
            elements.add(new Element.Slot(name, form, follows(entry, kind), contracts.contains(name)));
        }
        if (at < text.length()) {
            elements.add(new Element.Literal(text.substring(at)));
        }
        return List.copyOf(elements);
    }

    private static Follows follows(Declared entry, String kind) {
        try {
            return Follows.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw entry.at("follows").trouble("“%s” is nothing that can stand in a slot".formatted(kind));
        }
    }

    List<Element.Slot> slots() {
        return elements.stream()
                .filter(Element.Slot.class::isInstance)
                .map(Element.Slot.class::cast)
                .toList();
    }

    /** Characters that stand in the pattern itself. */
    int literal() {
        return elements.stream()
                .mapToInt(element -> element instanceof Element.Literal words
                        ? words.text().strip().length()
                        : 0)
                .sum();
    }

    boolean verb() {
        return slots().stream().anyMatch(slot -> slot.follows() == Follows.VERB);
    }

    /** Whether it can say what the other one said: the same slots, each with what fits. */
    boolean says(HeadPattern read) {
        var mine = slots().stream().map(Element.Slot::name).collect(Collectors.toSet());
        var its = read.slots().stream().map(Element.Slot::name).collect(Collectors.toSet());
        return mine.equals(its)
                && slots().stream()
                        .allMatch(slot -> read.slots().stream()
                                .filter(other -> other.name().equals(slot.name()))
                                .allMatch(other -> slot.follows().fits(other.follows())));
    }
}
