package org.hemicycle.ground.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.hemicycle.ground.shared.ContentRef;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.SettledChanges;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A follower that has read a change never has to go back for one that was begun before and written later. */
@HemicycleTest
class SettledTests {
    private final Changes changes;
    private final TransactionTemplate transactions;
    private final DSLContext database;
    private final DataSource connections;

    SettledTests(Changes changes, TransactionTemplate transactions, DSLContext database, DataSource connections) {
        this.changes = changes;
        this.transactions = transactions;
        this.database = database;
        this.connections = connections;
    }

    @Test
    void aChangeIsReadOnceEverythingBegunBeforeItHasEnded() throws SQLException {
        var change = Change.of(new ContentRef("bill", "zm-assembly/8"), 1, Audience.PUBLIC, Cause.SOURCE);

        try (var earlier = connections.getConnection()) {
            earlier.setAutoCommit(false);
            try (var statement = earlier.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            transactions.executeWithoutResult(status -> changes.append(List.of(change)));
            assertThat(changes.after(ChangeCursor.START, 10)).isEmpty();
            assertThat(changes.end()).isEqualTo(ChangeCursor.START);
            earlier.rollback();
        }

        SettledChanges.await(database);
        assertThat(changes.after(ChangeCursor.START, 10))
                .singleElement()
                .satisfies(logged -> assertThat(logged.change()).isEqualTo(change));
    }
}
