package org.hemicycle.cloud.translation.layer.keep;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.Systems;
import org.jspecify.annotations.Nullable;

/** Dates as each language writes them; the digits stay those of the source. */
final class Calendar {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private record Form(String dated, String yearless, String first) {}

    private final Map<String, Map<String, Integer>> months = new HashMap<>();
    private final Map<String, java.util.List<String>> names = new HashMap<>();
    private final Map<String, Form> forms = new HashMap<>();

    Calendar(Declared file) {
        var block = file.at("months");
        for (var language : Systems.LANGUAGES) {
            var row = block.at(language);
            var list = row.texts("names");
            if (list.size() != 12) {
                throw row.trouble("there should be twelve months");
            }
            var numbers = new HashMap<String, Integer>();
            for (int i = 0; i < 12; i++) {
                numbers.put(list.get(i).toLowerCase(Locale.ROOT), i);
            }
            row.texted("also").forEach((name, number) -> numbers.put(name, Integer.parseInt(number) - 1));
            months.put(language, numbers);
            names.put(language, list);
        }
        file.at("dates")
                .map()
                .forEach((variety, form) ->
                        forms.put(variety, new Form(form.text("long"), form.text("yearless"), form.text("first"))));
    }

    /** The date in the other language; null where the source's words are no date with its day in digits. */
    @Nullable
    String write(String date, String from, String to) {
        String day = null;
        String year = null;
        for (var digits = DIGITS.matcher(date); digits.find(); ) {
            if (digits.group().length() > 2) {
                year = digits.group();
            } else if (day == null) {
                day = digits.group();
            }
        }
        var month = month(date, from);
        var form = forms.get(to);
        if (day == null || month == null || form == null) {
            return null;
        }
        return (year == null ? form.yearless() : form.dated())
                .replace("{day}", day.equals("1") ? form.first() : day)
                .replace(
                        "{month}",
                        java.util.Objects.requireNonNull(names.get(to)).get(month))
                .replace("{year}", year == null ? "" : year);
    }

    private @Nullable Integer month(String date, String from) {
        var known = months.getOrDefault(from, Map.of());
        for (var word : date.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (known.containsKey(word)) {
                return known.get(word);
            }
        }
        return null;
    }
}
