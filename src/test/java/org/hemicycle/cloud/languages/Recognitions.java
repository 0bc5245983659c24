package org.hemicycle.cloud.languages;

import org.hemicycle.ground.platform.languages.LanguageRecognition;

/** The recognition of languages for tests and benchmarks of others, without its switch. */
public final class Recognitions {
    private static final LanguageRecognition READ = new LetterRecognition();

    private Recognitions() {}

    /** The real one; its weights are read once. */
    public static LanguageRecognition unswitched() {
        return READ;
    }
}
