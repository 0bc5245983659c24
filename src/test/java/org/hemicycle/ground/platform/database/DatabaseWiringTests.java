package org.hemicycle.ground.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
class DatabaseWiringTests {
    private final Changes changes;
    private final TransactionTemplate transactions;
    private final DSLContext database;

    DatabaseWiringTests(Changes changes, TransactionTemplate transactions, DSLContext database) {
        this.changes = changes;
        this.transactions = transactions;
        this.database = database;
    }

    @Test
    void contextWritesToTheMigratedDatabaseOfItsTestClass() {
        var change = Change.of(new ContentRef("bill", "zm-assembly/7"), 1, Audience.PUBLIC, Cause.SOURCE);

        transactions.executeWithoutResult(status -> changes.append(List.of(change)));

        SettledChanges.await(database);
        assertThat(changes.after(ChangeCursor.START, 10))
                .singleElement()
                .satisfies(logged -> assertThat(logged.change()).isEqualTo(change));
    }
}
