package org.hemicycle.ground.platform.translations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What readers look for, said in other languages. Implemented by the context that translates. */
public interface QueryTranslations {

    /**
     * The words of a query in other languages, as far as that is known within a quarter of a second. They are written
     * nowhere, and no machine is given them that would send them elsewhere.
     *
     * @param language the primary subtag of BCP 47 of the language they are in
     */
    Elsewhere of(String words, String language);

    /**
     * What the words are elsewhere.
     *
     * @param english by a machine; null where they are English, or there is no translation in time
     * @param terms the terms of the term base in them, in their order
     */
    record Elsewhere(@Nullable String english, List<Term> terms) {
        /** Nothing is known of the words. */
        public static final Elsewhere NOTHING = new Elsewhere(null, List.of());

        public Elsewhere {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A term in the words, from {@code start} to {@code end}.
     *
     * @param renderings what it is in other languages, the usual one first, by primary subtag
     */
    record Term(String id, int start, int end, Map<String, List<String>> renderings) {
        public Term {
            renderings = Map.copyOf(renderings);
        }
    }
}
