package org.hemicycle.ground.platform.models;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hemicycle.ground.platform.tables.Tables;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a machine may be used: each by its name, on unless the operator has switched it off by a setting or by a command. A
 * command is felt by running servers within some seconds.
 */
@Component
public class ModelSwitches {
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final DSLContext database;
    private final RegisterSettings settings;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(Set<String> off, Instant at) {}

    ModelSwitches(DSLContext database, RegisterSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether it may be used now. */
    public boolean isOn(String name) {
        return !isOffBySetting(name) && !off().contains(name);
    }

    /** Whether a setting has it off, so that no command can switch it on. */
    public boolean isOffBySetting(String name) {
        return settings.switchedOff().contains(name);
    }

    /** From now on it may be used, or may not. */
    public void set(String name, boolean on) {
        var one = Tables.MODEL_SWITCH;
        if (on) {
            database.deleteFrom(one).where(one.NAME.eq(name)).execute();
        } else {
            database.insertInto(one, one.NAME, one.OFF_SINCE)
                    .values(name, clock.instant())
                    .onConflictDoNothing()
                    .execute();
        }
        known = null;
    }

    private Set<String> off() {
        var last = known;
        if (last != null && last.at().plus(FRESH).isAfter(clock.instant())) {
            return last.off();
        }
        var off = Set.copyOf(database.selectFrom(Tables.MODEL_SWITCH).fetch(Tables.MODEL_SWITCH.NAME));
        known = new Known(off, clock.instant());
        return off;
    }
}
