package org.hemicycle.cloud.translation.layer.keep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.Systems;
import org.hemicycle.cloud.translation.layer.grammar.Letters;
import org.hemicycle.cloud.translation.layer.terms.Context;

/** Abbreviations that have a form in each language: VAT, TVA, IVA. */
final class Abbreviations {
    private static final Set<String> NAMES = Set.of("en", "fr", "es", "pt", "it", "only", "systems", "note");

    private record Row(Map<String, List<String>> forms, Set<String> systems) {}

    private final List<Row> rows = new ArrayList<>();

    Abbreviations(Declared list) {
        for (var entry : list.list()) {
            entry.only(NAMES);
            if (entry.find("only") != null) {
                continue;
            }
            var forms = new HashMap<String, List<String>>();
            Systems.LANGUAGES.forEach(language -> forms.put(language, entry.texts(language)));
            rows.add(new Row(forms, entry.set("systems")));
        }
    }

    /** The abbreviations in a text: only as they are written, capitals and all. */
    void in(String text, Context context, Consumer<Kept> each) {
        for (var row : rows) {
            if (!row.systems().isEmpty() && context.rank(row.systems()) == Integer.MAX_VALUE) {
                continue;
            }
            var from = row.forms().getOrDefault(context.from(), List.of());
            var to = row.forms().getOrDefault(context.to(), List.of());
            for (int form = 0; form < from.size() && !to.isEmpty(); form++) {
                find(text, from.get(form), to.size() == from.size() ? to.get(form) : to.get(0), each);
            }
        }
    }

    private static void find(String text, String form, String written, Consumer<Kept> each) {
        for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length())) {
            int end = at + form.length();
            if (Letters.edge(text, at) && Letters.edge(text, end) && Character.isUpperCase(form.charAt(0))) {
                each.accept(new Kept(at, end, "abbreviation", written, null, Kept.Kind.PLAIN));
            }
        }
    }
}
