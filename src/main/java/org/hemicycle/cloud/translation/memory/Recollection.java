package org.hemicycle.cloud.translation.memory;

/**
 * What the memory gives for a text.
 *
 * @param unit its number
 * @param text in the other language
 * @param origin who wrote it, where and when
 * @param ownCountry whether it speaks of the law of the same country as the text
 * @param carried whether its numbers were put in the place of others
 */
public record Recollection(long unit, String text, Origin origin, boolean ownCountry, boolean carried) {}
