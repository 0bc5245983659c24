package org.hemicycle.cloud.translation.layer.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.translation.layer.Initiator;
import org.hemicycle.cloud.translation.layer.grammar.Gender;
import org.jspecify.annotations.Nullable;

/**
 * How a term is said in one language, or how it must not be.
 *
 * @param gender null where there is none or the article alone tells it
 * @param forms by key: {@code sg}, {@code pl}, {@code f-sg}, {@code inf} ..., in the order of the file: a word that
 *     is the same in two of them is read as the first
 * @param also further spellings, only recognised
 */
public record Rendering(
        String term,
        @Nullable Gender gender,
        Map<String, String> forms,
        List<String> also,
        Use use,
        @Nullable String variant,
        Set<String> systems,
        @Nullable Initiator initiator,
        boolean name,
        boolean exact,
        String pos) {
    private static final Set<String> NAMES = Set.of(
            "term",
            "gender",
            "number",
            "pos",
            "use",
            "variant",
            "systems",
            "initiator",
            "capital",
            "case",
            "forms",
            "from",
            "to",
            "unless-initiator",
            "unless-source",
            "reason");
    private static final Set<String> KEYS = Set.of(
            "sg", "pl", "f-sg", "f-pl", "inf", "third", "past", "part", "part-pl", "part-f", "part-f-pl", "also");

    static Rendering of(Declared entry, Systems known) {
        entry.only(NAMES);
        entry.at("forms").only(KEYS);
        var forms = new LinkedHashMap<String, String>();
        entry.at("forms").map().forEach((key, form) -> {
            if (!key.equals("also")) {
                forms.put(key, form.text());
            }
        });
        var use = entry.choice("use", Use.class);
        return new Rendering(
                entry.text("term"),
                gender(entry),
                Collections.unmodifiableMap(forms),
                entry.at("forms").texts("also"),
                use == null ? Use.WRITE : use,
                entry.textIf("variant"),
                known.known(entry),
                entry.choice("initiator", Initiator.class),
                "name".equals(entry.textIf("capital")),
                "exact".equals(entry.textIf("case")),
                pos(entry));
    }

    private static String pos(Declared entry) {
        var pos = entry.textIf("pos");
        return pos == null || pos.equals("noun") ? "" : pos;
    }

    private static @Nullable Gender gender(Declared entry) {
        return "mf".equals(entry.textIf("gender")) ? null : entry.choice("gender", Gender.class);
    }

    /** Whether it is a noun. */
    public boolean noun() {
        return pos.isEmpty();
    }

    /** Whether it is a verb. */
    public boolean verb() {
        return pos.equals("verb");
    }

    /** The form of a key; where there is none, that of the number alone, then the only one. */
    public @Nullable String form(String key) {
        var form = forms.get(key);
        if (form == null && key.startsWith("f-")) {
            form = forms.get(key.substring(2));
        }
        if (form == null && !verb()) {
            form = forms.getOrDefault("sg", forms.get("pl"));
        }
        return form;
    }
}
