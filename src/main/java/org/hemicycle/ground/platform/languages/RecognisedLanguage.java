package org.hemicycle.ground.platform.languages;

/**
 * The language of a text as a machine takes it to be.
 *
 * @param language BCP 47, without region
 * @param confidence between 0 and 1, in steps of a hundredth
 */
public record RecognisedLanguage(String language, double confidence) {}
