package org.hemicycle.cloud.search.follow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.hemicycle.ground.platform.changes.Changes;
import org.hemicycle.ground.platform.changes.LoggedChange;

/** The change log as a follower reads it. */
public interface FollowedLog {

    List<LoggedChange> after(ChangeCursor cursor, int limit);

    ChangeCursor end();

    /** When the last change up to this place was logged; empty where there is none. */
    Optional<Instant> at(ChangeCursor cursor);

    static FollowedLog of(Changes changes) {
        return new FollowedLog() {
            @Override
            public List<LoggedChange> after(ChangeCursor cursor, int limit) {
                return changes.after(cursor, limit);
            }

            @Override
            public ChangeCursor end() {
                return changes.end();
            }

            @Override
            public Optional<Instant> at(ChangeCursor cursor) {
                return changes.at(cursor);
            }
        };
    }
}
