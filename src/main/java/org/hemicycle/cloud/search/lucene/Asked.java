package org.hemicycle.cloud.search.lucene;

import java.util.List;
import org.hemicycle.cloud.search.query.Question;
import org.hemicycle.cloud.search.query.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param question as the reader put it
 * @param wordings the same in other languages
 * @param english whether what was made of content in English is searched too
 * @param meaning its vector, to find what says nearly the same; null where only words count
 */
record Asked(Question question, List<Wording> wordings, boolean english, byte @Nullable [] meaning) {
    Asked {
        wordings = List.copyOf(wordings);
    }

    /** The reader's own words and nothing else. */
    static Asked bare(Question question) {
        return new Asked(question, List.of(), false, null);
    }
}
