package org.hemicycle.cloud.languages;

import java.util.Optional;
import org.hemicycle.ground.platform.languages.RecognisedLanguage;
import org.jspecify.annotations.Nullable;

/** Of how many texts in a language it was told which it is, and of how many rightly. */
final class LanguageScore {
    private final String language;
    private int rows;
    private int told;
    private int right;

    LanguageScore(String language) {
        this.language = language;
    }

    void add(Optional<RecognisedLanguage> found) {
        rows++;
        told += found.isPresent() ? 1 : 0;
        right += found.filter(one -> Tongues.common(language).equals(one.language()))
                        .isPresent()
                ? 1
                : 0;
    }

    static LanguageScore sum(Iterable<LanguageScore> scores) {
        var sum = new LanguageScore("");
        for (var one : scores) {
            sum.rows += one.rows;
            sum.told += one.told;
            sum.right += one.right;
        }
        return sum;
    }

    int rows() {
        return rows;
    }

    /** Of all, in per cent. */
    double right() {
        return share(right, rows);
    }

    /** Of all, in per cent. */
    double told() {
        return share(told, rows);
    }

    /** Of those that were told, in per cent. */
    double rightWhereTold() {
        return share(right, told);
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : 100.0 * some / all;
    }

    /** A row of a table, beginning with the set. */
    String row(@Nullable String set) {
        return String.format(
                java.util.Locale.ROOT,
                "| %s | %s | %d | %.1f | %.1f | **%.1f** |%n",
                set,
                language.isEmpty() ? "all" : language,
                rows,
                told(),
                right(),
                rightWhereTold());
    }
}
