package org.hemicycle.ground.parliaments;

import java.util.List;
import org.hemicycle.ground.shared.Language;
import org.hemicycle.ground.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A parliament of the world with its chambers.
 *
 * @param code the country's code in lower case; {@code eu} for the European Parliament
 * @param country the country's code in capitals, null for a parliament of no country
 * @param names in its own languages, and in those of the interface where they are known
 * @param ownLanguages the languages in which it writes its own name
 * @param languages the languages it works in
 * @param regions regions and groupings it belongs to, the narrowest as written in its file
 * @param suspended whether it does not sit at present
 */
public record Parliament(
        String code,
        @Nullable String country,
        LocalizedText names,
        List<Language> ownLanguages,
        Structure structure,
        List<Language> languages,
        List<String> regions,
        @Nullable String website,
        @Nullable String openData,
        boolean suspended,
        List<Chamber> chambers) {
    public Parliament {
        ownLanguages = List.copyOf(ownLanguages);
        languages = List.copyOf(languages);
        regions = List.copyOf(regions);
        chambers = List.copyOf(chambers);
    }

    /** One chamber or two. */
    public enum Structure {
        UNICAMERAL,
        BICAMERAL
    }
}
