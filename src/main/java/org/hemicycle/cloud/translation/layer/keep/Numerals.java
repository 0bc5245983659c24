package org.hemicycle.cloud.translation.layer.keep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.jspecify.annotations.Nullable;

/** Signs of quantities and words of scale; digits never change, and a sign whose sense isn't sure stays. */
final class Numerals {
    private record Signs(char decimal, char group, String percent, Set<String> systems) {}

    private record Scale(int power, Map<String, List<String>> words) {}

    private final Map<String, Signs> signs = new HashMap<>();
    private final List<Scale> scales = new ArrayList<>();

    Numerals(Declared file) {
        file.at("numbers")
                .map()
                .forEach((variety, row) -> signs.put(
                        variety,
                        new Signs(
                                row.text("decimal").charAt(0),
                                row.text("group").charAt(0),
                                row.text("percent"),
                                row.set("systems"))));
        for (var row : file.at("scales").list()) {
            var words = new HashMap<String, List<String>>();
            row.map().keySet().stream()
                    .filter(name -> !name.equals("power"))
                    .forEach(name -> words.put(name, row.texts(name)));
            scales.add(new Scale(Integer.parseInt(row.text("power")), words));
        }
    }

    /** A quantity with the signs of the target. */
    String quantity(String quantity, String from, List<String> chain, String to) {
        var read = read(from, chain);
        var write = signs.get(to);
        if (read == null || write == null) {
            return quantity;
        }
        int decimal = decimal(quantity, read);
        if (decimal == UNSURE) {
            return quantity;
        }
        var written = new StringBuilder();
        for (int i = 0; i < quantity.length(); i++) {
            char c = quantity.charAt(i);
            written.append(Character.isDigit(c) ? c : i == decimal ? write.decimal() : write.group());
        }
        return written.toString();
    }

    private static final int UNSURE = -2;

    /** Where the decimal sign is, -1 where there is none. */
    private static int decimal(String quantity, Signs read) {
        int last = -1;
        int count = 0;
        for (int i = 0; i < quantity.length(); i++) {
            char c = quantity.charAt(i);
            if (c == '.' || c == ',') {
                count = last >= 0 && quantity.charAt(last) == c ? count + 1 : 1;
                last = i;
            }
        }
        if (last < 0) {
            return -1;
        }
        int decimals = quantity.length() - last - 1;
        var both = quantity.indexOf('.') >= 0 && quantity.indexOf(',') >= 0;
        if (both || decimals != 3 && count == 1) {
            return decimals == 3 && quantity.charAt(last) != read.decimal() ? UNSURE : last;
        }
        if (count > 1 || quantity.charAt(last) == read.group()) {
            return -1;
        }
        return quantity.charAt(last) == read.decimal() && read.group() != ' ' && quantity.startsWith("0")
                ? last
                : quantity.charAt(last) == read.decimal() ? UNSURE : -1;
    }

    private @Nullable Signs read(String from, List<String> chain) {
        for (var entry : signs.entrySet()) {
            if (entry.getKey().startsWith(from)
                    && entry.getValue().systems().stream().anyMatch(chain::contains)) {
                return entry.getValue();
            }
        }
        return signs.get(from);
    }

    /** A percentage as the target writes it. */
    String percent(String quantity, String to) {
        var form = signs.get(to);
        return form == null ? quantity + "%" : form.percent().replace("{number}", quantity);
    }

    /** A word of scale in the target, for one or for more; the same word where it is not known. */
    String scale(String word, String quantity, String from, String to) {
        var said = word.toLowerCase(Locale.ROOT);
        for (var scale : scales) {
            var words = scale.words().getOrDefault(to, List.of());
            if (scale.words().getOrDefault(from, List.of()).contains(said) && !words.isEmpty()) {
                return words.size() > 1 && !quantity.equals("1") && plural(words) ? words.get(1) : words.get(0);
            }
        }
        return word;
    }

    private static boolean plural(List<String> words) {
        return words.get(1).endsWith("s") || words.get(1).endsWith("i");
    }
}
