package org.hemicycle.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that goes on by itself, unless it is made to stand, and that a test can move on. {@code @Import} it and take it as a constructor parameter. */
@TestConfiguration(proxyBeanMethods = false)
public class MovedClock {
    private volatile Duration moved = Duration.ZERO;
    private volatile @Nullable Instant standing;

    @Bean
    @Primary
    Clock movedClock() {
        return new Moved();
    }

    /** So much time passes. */
    public void pass(Duration time) {
        moved = moved.plus(time);
    }

    /** From now on time passes only as the test says. */
    public void stand() {
        standing = Instant.now();
    }

    /** It goes on by itself again. */
    public void go() {
        standing = null;
    }

    private final class Moved extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            var still = standing;
            return (still == null ? Instant.now() : still).plus(moved);
        }
    }
}
