package org.hemicycle.cloud.languages;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.ground.platform.languages.LanguageRecognition;
import org.hemicycle.ground.platform.languages.RecognisedLanguage;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognises languages by script, and within a script by runs of letters and by words. What is known of those is read in when it is
 * first needed; where it cannot be read, script still tells what it can. A source is contradicted by its letters alone.
 */
final class LetterRecognition implements LanguageRecognition {
    private static final Logger LOG = LoggerFactory.getLogger(LetterRecognition.class);

    /** Characters of a text that are looked at; fewer where only a contradiction is looked for. */
    private static final int LONGEST = 1_000;

    private static final int LONGEST_AGAINST = 150;
    private static final int GLANCE = 60;
    /** Letters without which nothing is told; a script that tells its language needs fewer. */
    private static final int FEWEST = 10;

    private static final int FEWEST_OF_A_SCRIPT = 2;
    private static final int FEWEST_AGAINST = 25;
    /** Below it nothing is told. */
    private static final double SURE = 0.8;
    /** How far, as a logarithm of odds, a language that is never told may be ahead. */
    private static final double AHEAD = 3;
    /** A source is contradicted only by what is as sure as this, and where what it declares is so far behind. */
    private static final double SURE_AGAINST = 0.99;

    private static final double BEHIND = 12;
    /** What is no further behind at a glance at its beginning is not looked at again. */
    private static final double NOT_FAR = 4;

    private @Nullable Optional<Known> known;

    @Override
    public Optional<RecognisedLanguage> of(String text) {
        var letters = Letters.of(text, LONGEST);
        if (letters.count() < FEWEST_OF_A_SCRIPT) {
            return Optional.empty();
        }
        return byScript(letters).or(() -> letters.count() < FEWEST ? Optional.empty() : byWords(letters));
    }

    private static Optional<RecognisedLanguage> byScript(Letters letters) {
        return letters.script().flatMap(Tongues::alone).map(language -> new RecognisedLanguage(language, 1));
    }

    private Optional<RecognisedLanguage> byWords(Letters letters) {
        return odds(letters, true)
                .filter(odds -> odds.confidence() >= SURE && odds.stranger() <= AHEAD)
                .map(LetterRecognition::told);
    }

    @Override
    public Optional<RecognisedLanguage> against(String text, String declared) {
        var said = Tongues.common(Language.primaryOf(declared));
        if (!Tongues.isKnown(said) || text.length() < FEWEST_AGAINST) {
            return Optional.empty();
        }
        return mayStand(Letters.of(text, GLANCE), said)
                ? Optional.empty()
                : against(Letters.of(text, LONGEST_AGAINST), said);
    }

    /** What nearly all titles of nearly all sources are, and soon seen to be. */
    private boolean mayStand(Letters letters, String said) {
        return letters.script()
                .filter(Tongues::share)
                .flatMap(script -> known().map(known -> known.behind(said, letters, script)))
                .filter(behind -> behind < NOT_FAR)
                .isPresent();
    }

    private Optional<RecognisedLanguage> against(Letters letters, String said) {
        if (letters.count() < FEWEST_AGAINST) {
            return Optional.empty();
        }
        return byScript(letters)
                .or(() -> odds(letters, false)
                        .filter(odds -> odds.behind(said) >= BEHIND
                                && odds.confidence() >= SURE_AGAINST
                                && odds.stranger() <= 0)
                        .map(LetterRecognition::told))
                .filter(found -> !Tongues.areKin(found.language(), said));
    }

    private static RecognisedLanguage told(Odds odds) {
        return new RecognisedLanguage(odds.language(), Math.round(odds.confidence() * 100) / 100.0);
    }

    private Optional<Odds> odds(Letters letters, boolean withWords) {
        return letters.script()
                .filter(Tongues::share)
                .flatMap(script -> known().map(known -> known.odds(letters, script, withWords)));
    }

    /** What is known of letters and words. */
    private record Known(RunWeights weights, TitleWords words) {
        double behind(String said, Letters letters, UnicodeScript script) {
            return Odds.behind(said, weights.languages(script), weights.glance(letters.text()));
        }

        Odds odds(Letters letters, UnicodeScript script, boolean withWords) {
            return Odds.of(
                    weights.languages(script),
                    weights.scores(letters.text()),
                    withWords ? words.say(letters.text()) : Map.of());
        }
    }

    private synchronized Optional<Known> known() {
        if (known == null) {
            known = read();
        }
        return known;
    }

    private static Optional<Known> read() {
        try {
            return Optional.of(new Known(RunWeights.read(), TitleWords.read()));
        } catch (IOException e) {
            LOG.error("Languages are told by script alone: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
