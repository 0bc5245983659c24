package org.hemicycle.ground.platform.translations;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** Texts in the reader's language. Implemented by the context that translates. */
public interface Translations {

    /**
     * What there is of these texts in a language. What is missing is asked for, and waited for no longer than a page may be
     * kept waiting (300 ms, for all of them together); what is not there by then, or cannot be had, is missing in the answer
     * and is shown as its author wrote it. Texts in that language themselves are never in the answer.
     *
     * @param to the reader's language, a primary subtag of BCP 47
     */
    Map<OriginalText, TranslatedText> of(Collection<OriginalText> texts, String to);

    /**
     * The same for a page that has waited already and can wait no longer than this.
     *
     * @param to the reader's language
     */
    Map<OriginalText, TranslatedText> of(Collection<OriginalText> texts, String to, Duration patience);

    /**
     * The same without asking for what is missing and without waiting: for lists, feeds and exports.
     *
     * @param to the reader's language
     */
    Map<OriginalText, TranslatedText> known(Collection<OriginalText> texts, String to);

    /**
     * Whether a text that is missing in the answer can come yet: something here translates from its language.
     *
     * @param to the reader's language
     */
    boolean canCome(OriginalText text, String to);
}
