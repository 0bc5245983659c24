package org.hemicycle.cloud.translation.layer.grammar;

import java.util.List;

/** French words in which an h stops the elision: "la hausse", "le handicap". */
final class Aspirated {
    private static final List<String> BEGINNINGS = List.of(
            "hach",
            "hai",
            "hall",
            "halt",
            "handi",
            "handb",
            "hangar",
            "haras",
            "harc",
            "hard",
            "hareng",
            "haric",
            "harnais",
            "hasard",
            "hât",
            "hat",
            "hauss",
            "haut",
            "havre",
            "hero",
            "héros",
            "hêtr",
            "heurt",
            "hiérarch",
            "hobby",
            "hockey",
            "holland",
            "hollandais",
            "homard",
            "hongr",
            "hont",
            "hors",
            "hotte",
            "houbl",
            "houill",
            "houl",
            "hub",
            "huit",
            "hurl",
            "hutt");

    private Aspirated() {}

    static boolean has(String word) {
        var folded = Letters.folded(word);
        return BEGINNINGS.stream().anyMatch(folded::startsWith) && !folded.startsWith("héroïne");
    }
}
