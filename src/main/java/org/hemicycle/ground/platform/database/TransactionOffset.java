package org.hemicycle.ground.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Keeps the order of the change log after data were moved to another server, whose own count of transactions is lower than
 * that of the rows it now holds.
 */
final class TransactionOffset {
    private static final String MEND = """
            update platform.transaction_offset o
            set value = o.value + log.latest - settled.transaction + 1
            from (select coalesce(max(transaction), 0) as latest from platform.change) log,
                 (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint + value as transaction
                  from platform.transaction_offset) settled
            where log.latest >= settled.transaction""";

    private TransactionOffset() {}

    static void mend(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(MEND);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
