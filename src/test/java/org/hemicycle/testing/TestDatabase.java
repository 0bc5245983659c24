package org.hemicycle.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hemicycle.ground.platform.database.DatabaseAddress;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of its own for a test class that needs no Spring context; about 50 ms. All schemas are there, no rows.
 *
 * <pre>{@code
 * class JooqHubStoreTests {
 *     @RegisterExtension
 *     static final TestDatabase DATABASE = new TestDatabase();
 *
 *     @Test
 *     void storedHubIsFound() {
 *         var hubs = new JooqHubStore(DATABASE.jooq());
 *         DATABASE.inTransaction(() -> hubs.save(HubExamples.open()));
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <p>A test that needs beans is a {@link HemicycleTest} instead.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
    private final Supplier<DatabaseAddress> origin;
    private DatabaseAddress address;
    private HikariDataSource pool;

    /** A migrated database. */
    public TestDatabase() {
        this(() -> TestServer.instance().migratedDatabase());
    }

    @SuppressWarnings("NullAway.Init")
    private TestDatabase(Supplier<DatabaseAddress> origin) {
        this.origin = origin;
    }

    /** A database without any schema, for tests of migrations and restores. */
    public static TestDatabase empty() {
        return new TestDatabase(() -> TestServer.instance().emptyDatabase());
    }

    /** Where it is, for a test that starts another process on it. */
    public DatabaseAddress address() {
        return address;
    }

    /** A pool of connections. */
    public DataSource dataSource() {
        return pool;
    }

    /** jOOQ on this database; takes part in {@link #inTransaction}. */
    public DSLContext jooq() {
        return DSL.using(new TransactionAwareDataSourceProxy(pool), SQLDialect.POSTGRES);
    }

    /** Does the work in one transaction, as a façade does. */
    public void inTransaction(Runnable work) {
        new TransactionTemplate(new DataSourceTransactionManager(pool)).executeWithoutResult(status -> work.run());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        open();
    }

    /** Makes it, for one test alone. */
    public void open() {
        address = origin.get();
        pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    /** Removes it. */
    public void close() {
        pool.close();
        TestServer.instance().drop(address);
    }
}
