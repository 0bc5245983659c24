package org.hemicycle.cloud.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hemicycle.ground.platform.languages.LanguageRecognition;
import org.hemicycle.ground.shared.Language;

class AnyTextTests {
    private final LanguageRecognition recognition = Recognitions.unswitched();

    @Property
    void whateverATextIsItIsToldASoundLanguageOrNone(@ForAll String text, @ForAll String declared) {
        Stream.concat(recognition.of(text).stream(), recognition.against(text, declared).stream())
                .forEach(found -> {
                    assertThat(Language.of(found.language()).tag()).isEqualTo(found.language());
                    assertThat(found.confidence()).isBetween(0.8, 1.0);
                });
    }

    @Property
    void whateverATextIsNoMoreThanItsBeginningIsLookedAt(@ForAll String text) {
        var letters = Letters.of(text.repeat(50), 300);

        assertThat(letters.text().length()).isLessThanOrEqualTo(1_000);
        assertThat(letters.count()).isLessThanOrEqualTo(300);
        assertThat(letters.script())
                .satisfiesAnyOf(
                        script -> assertThat(script).isEmpty(),
                        script -> assertThat(letters.count()).isPositive());
    }
}
