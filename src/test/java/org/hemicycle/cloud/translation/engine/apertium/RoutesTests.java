package org.hemicycle.cloud.translation.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.Direction;
import org.junit.jupiter.api.Test;

class RoutesTests {
    private static final Direction FRENCH_TO_PORTUGUESE = new Direction("fr", "pt");
    private static final List<Mode> MODES = Stream.of(
                    "fr-es", "es-pt", "es-pt_BR", "pt-es", "fra-cat", "cat-por", "eng-spa", "spa-eng_US", "spa-eng")
            .map(ApertiumExamples::named)
            .toList();

    @Test
    void aDirectWayIsTakenWhereThereIsOne() {
        assertThat(route(new Direction("fr", "es"), List.of(), List.of("ca"))).isEqualTo("fr-es");
    }

    @Test
    void elseItGoesThroughTheFirstLanguageThatJoinsBoth() {
        assertThat(route(FRENCH_TO_PORTUGUESE, List.of(), List.of("en", "ca", "es")))
                .isEqualTo("fr-ca-pt");
        assertThat(route(FRENCH_TO_PORTUGUESE, List.of(), List.of("en", "es"))).isEqualTo("fr-es-pt");
    }

    @Test
    void aDeclaredRouteGoesBeforeAllWhereItCanBeHad() {
        assertThat(route(FRENCH_TO_PORTUGUESE, List.of("fr-ca-pt", "fr-it-pt", "fr", "x-y"), List.of("es")))
                .isEqualTo("fr-ca-pt");
        assertThat(route(new Direction("en", "pt"), List.of("en-fr-pt"), List.of("es")))
                .isEqualTo("en-es-pt");
    }

    @Test
    void moreThanOneLanguageBetweenIsTooMany() {
        var routes = new Routes(MODES, List.of(), List.of(), List.of("es"));

        assertThat(routes.directions()).contains(new Direction("pt", "en")).doesNotContain(new Direction("es", "fr"));
        assertThat(routes.of(new Direction("pt", "fr"))).isEmpty();
    }

    @Test
    void ofTwoVariantsTheDeclaredOneIsWrittenElseTheBareLanguage() {
        var routes = new Routes(MODES, List.of("pt_BR"), List.of(), List.of());

        assertThat(routes.of(new Direction("es", "pt")))
                .extracting(Mode::variant)
                .containsExactly("pt_BR");
        assertThat(routes.of(new Direction("es", "en")))
                .extracting(Mode::variant)
                .containsExactly("en");
    }

    private static String route(Direction direction, List<String> declared, List<String> pivots) {
        return Routes.name(new Routes(MODES, List.of("pt_BR"), declared, pivots).of(direction));
    }
}
