package org.hemicycle.ground.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.platform.changes.Change;
import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.hemicycle.ground.platform.changes.Changes;
import org.hemicycle.ground.shared.ContentRef;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.SettledChanges;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@HemicycleTest
class TransactionOffsetTests {
    private final Changes changes;
    private final TransactionTemplate transactions;
    private final DSLContext database;
    private final DataSource connections;

    TransactionOffsetTests(
            Changes changes, TransactionTemplate transactions, DSLContext database, DataSource connections) {
        this.changes = changes;
        this.transactions = transactions;
        this.database = database;
        this.connections = connections;
    }

    @Test
    void followerGoesOnAfterTheDataMovedToAServerThatCountsFromTheStart() {
        append("before");
        database.execute("update platform.change set transaction = transaction + 1000000");

        TransactionOffset.mend(connections);
        SettledChanges.await(database);
        var moved = changes.after(ChangeCursor.START, 10);
        append("after");
        SettledChanges.await(database);

        assertThat(moved)
                .singleElement()
                .satisfies(logged -> assertThat(logged.change().ref().id()).isEqualTo("before"));
        assertThat(changes.after(moved.getFirst().cursor(), 10))
                .singleElement()
                .satisfies(logged -> assertThat(logged.change().ref().id()).isEqualTo("after"));
    }

    private void append(String id) {
        var change = Change.of(new ContentRef("bill", id), 1, Audience.PUBLIC, Cause.SOURCE);
        transactions.executeWithoutResult(status -> changes.append(List.of(change)));
    }
}
