package org.hemicycle.cloud.translation.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.ground.platform.models.ModelUse;
import org.junit.jupiter.api.Test;

/** An engine in the register has the scores that were measured for an engine of its name, and no others. */
class EngineUseTests {
    private static final Direction MEASURED = Direction.of("pt-fr");
    private static final Direction NEVER_MEASURED = Direction.of("it-fr");

    @Test
    void aDirectionThatWasMeasuredHasItsScoreWithAndWithoutTerms() {
        var use = use(new Named("apertium"));

        assertThat(use.measurement())
                .isNotNull()
                .satisfies(measured -> assertThat(measured.size()).isGreaterThanOrEqualTo(100));
        assertThat(use.scopes()).hasSize(2).anySatisfy(scope -> {
            assertThat(scope.languages()).containsExactly("pt", "fr");
            assertThat(scope.measure()).isEqualTo("chrF");
            assertThat(scope.score()).isBetween(40.0, 100.0);
            assertThat(scope.alone()).isBetween(40.0, scope.score());
        });
    }

    @Test
    void whatWasNotMeasuredClaimsNothing() {
        assertThat(use(new Named("apertium")).scopes()).anySatisfy(scope -> {
            assertThat(scope.languages()).containsExactly("it", "fr");
            assertThat(scope.score()).isNull();
            assertThat(scope.measure()).isNull();
        });
        var unknown = use(new Named("another"));
        assertThat(unknown.measurement()).isNull();
        assertThat(unknown.scopes()).allMatch(scope -> scope.score() == null);
    }

    private static ModelUse use(Engine engine) {
        return new EngineUse(engine, MeasuredQuality.read(), "", "");
    }

    /** The engine of words under another name. */
    private record Named(String name) implements Engine {
        @Override
        public String version(Direction direction) {
            return "1";
        }

        @Override
        public Set<Direction> directions() {
            return Set.of(MEASURED, NEVER_MEASURED);
        }

        @Override
        public Machined translate(Direction direction, String segment) {
            return new WordEngine().translate(direction, segment);
        }
    }
}
