package org.hemicycle.cloud.search.query;

/**
 * A question as it is put in another language.
 *
 * @param question in that language
 * @param words what the reader is told that was looked for
 * @param language a primary subtag of BCP 47
 * @param machine whether a machine translated it; else it is made of terms of the term base
 */
public record Wording(Question question, String words, String language, boolean machine) {}
