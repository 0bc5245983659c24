package org.hemicycle.cloud.translation.layer.heads;

import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.Systems;
import org.hemicycle.cloud.translation.layer.grammar.Letters;

/** What a slot looks like in a text in small letters, as patterns of RE2 with one group each. */
final class SlotShapes {
    private static final String INFINITIVE_ENDING =
            "(?:[\\p{L}-]{2,}(?:ar|er|ir|or|re|ôr|ír)(?:-?(?:se|lo|la|los|las|le|les|si|ne))?)";

    private final Verbs verbs;
    private final Ordinal ordinals;
    private final Map<String, String> months = new HashMap<>();
    private final String english;

    SlotShapes(Declared heads, Declared keep, Verbs verbs, Ordinal ordinals) {
        this.verbs = verbs;
        this.ordinals = ordinals;
        for (var language : Systems.LANGUAGES) {
            months.put(language, either(keep.at("months").at(language).texts("names")));
        }
        this.english = either(heads.at("infinitives").texts("en"));
    }

    String verb(String language, String form) {
        return "(" + either(verbs.all(language, form)) + ")";
    }

    /**
     * The shape of a slot.
     *
     * @param open whether another text stands before it, so that only its own look tells where it begins
     * @param last whether the pattern ends with it
     */
    String of(String language, Follows follows, boolean open, boolean last) {
        var rest = last ? ".+" : ".+?";
        return switch (follows) {
            case NUMBER -> "((?:[cs]-[0-9]+|[0-9]+(?:[., ][0-9]{3})*(?:-[0-9]+|-[a-z]{1,2}|/[0-9]{2,4})?))";
            case DATE -> date(language);
            case ARTICLE -> "([0-9]+[a-z]?[º.]{0,2}(?:-[a-z0-9]+)*(?: (?:bis|ter|quater|quáter))?)";
            case AMOUNT -> "([^,;]{0,30}?[0-9][^;]{0,60}?)";
            case ORDINAL -> "(" + either(ordinals.all(language)) + ")";
            case NAME -> "([^;:]{1,120}?)";
            case INF -> open ? "(" + infinitive(language) + (last ? "(?: .+)?" : "(?: .+?)?") + ")" : "(" + rest + ")";
            case NP, NP_BARE, CLAUSE, ANY, VERB -> "(" + rest + ")";
        };
    }

    private String infinitive(String language) {
        return language.equals("en") ? english : INFINITIVE_ENDING;
    }

    private String date(String language) {
        var month = months.getOrDefault(language, "");
        return "((?:[0-9]{1,2}(?:st|nd|rd|th|er|º)?(?: de)? " + month + "(?:,?(?: del?)? [0-9]{4})?|" + month
                + " [0-9]{1,2}(?:, [0-9]{4})?))";
    }

    private static String either(List<String> words) {
        return words.stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(word -> Pattern.quote(Letters.folded(word)))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
