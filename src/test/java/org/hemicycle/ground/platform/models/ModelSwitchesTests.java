package org.hemicycle.ground.platform.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModelSwitchesTests {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Instant now = Instant.parse("2026-03-02T12:00:00Z");

    @BeforeEach
    void forget() {
        DATABASE.jooq().execute("delete from platform.model_switch");
    }

    @Test
    void aMachineIsOnUntilItIsSwitchedOff() {
        var switches = switches();
        assertThat(switches.isOn("apertium")).isTrue();

        switches.set("apertium", false);
        switches.set("apertium", false);
        assertThat(switches.isOn("apertium")).isFalse();
        assertThat(switches.isOn("neural")).isTrue();

        switches.set("apertium", true);
        assertThat(switches.isOn("apertium")).isTrue();
    }

    @Test
    void anotherServerFollowsWithinSomeSeconds() {
        var server = switches();
        assertThat(server.isOn("apertium")).isTrue();

        switches().set("apertium", false);
        now = now.plus(Duration.ofSeconds(5));

        assertThat(server.isOn("apertium")).isFalse();
    }

    @Test
    void whatASettingHasOffStaysOff() {
        var switches = switches("chat");

        switches.set("chat", true);

        assertThat(switches.isOn("chat")).isFalse();
        assertThat(switches.isOffBySetting("chat")).isTrue();
    }

    private ModelSwitches switches(String... off) {
        return new ModelSwitches(DATABASE.jooq(), new RegisterSettings(List.of(off), ""), clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }
}
