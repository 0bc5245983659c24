package org.hemicycle.ground.platform.languages;

import java.util.Optional;

/**
 * Recognises the language of a text by its letters. Implemented by the context that holds the model; while that is switched off
 * nothing is recognised, and what sources declare stands.
 */
public interface LanguageRecognition {
    /** The name by which the machine is switched and stands in the register of models. */
    String SWITCH = "languages";

    /** The language of a text whose source declares none; empty where it cannot be told. */
    Optional<RecognisedLanguage> of(String text);

    /** The language of a text that clearly is in another one than its source declares; empty where that is not clear. */
    Optional<RecognisedLanguage> against(String text, String declared);
}
