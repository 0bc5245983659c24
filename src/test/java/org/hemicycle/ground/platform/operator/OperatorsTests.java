package org.hemicycle.ground.platform.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OperatorsTests {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @BeforeEach
    void forgetLinks() {
        DATABASE.jooq().execute("delete from platform.operator_link");
    }

    @Test
    void linkIsGoodOnce() {
        var token = operatorsAt(NOON).issue();

        assertThat(operatorsAt(NOON).redeem(token)).isTrue();
        assertThat(operatorsAt(NOON).redeem(token)).isFalse();
    }

    @Test
    void linkIsGoodForSevenDays() {
        var token = operatorsAt(NOON).issue();

        assertThat(operatorsAt(NOON.plus(Duration.ofDays(8))).redeem(token)).isFalse();
        assertThat(operatorsAt(NOON.plus(Duration.ofDays(6))).redeem(token)).isTrue();
    }

    @Test
    void newLinkMakesTheUnusedOneVoid() {
        var first = operatorsAt(NOON).issue();
        var second = operatorsAt(NOON).issue();

        assertThat(operatorsAt(NOON).redeem(first)).isFalse();
        assertThat(operatorsAt(NOON).redeem(second)).isTrue();
    }

    @Test
    void platformHasAnOperatorOnceALinkIsUsed() {
        var operators = operatorsAt(NOON);
        var token = operators.issue();

        assertThat(operators.isWithoutOperator()).isTrue();
        operators.redeem(token);
        assertThat(operators.isWithoutOperator()).isFalse();
    }

    @Test
    void tokenItselfIsNotStored() {
        var token = operatorsAt(NOON).issue();

        var stored = DATABASE.jooq().fetch("select hash::text from platform.operator_link");

        assertThat(stored.toString()).doesNotContain(token);
    }

    private static Operators operatorsAt(Instant time) {
        return new Operators(DATABASE.jooq(), Clock.fixed(time, ZoneOffset.UTC));
    }
}
