package org.hemicycle.ground.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.ground.platform.files.UnfinishedRestore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final long CONNECTION_TIMEOUT_IN_MILLISECONDS = 10_000;

    @Bean
    PlatformDatabase platformDatabase(DataFolder data, @Value("${hemicycle.database.url}") String external) {
        if (new UnfinishedRestore(data).isThere()) {
            throw new CannotStart("A restore into " + data.path() + " was cut short: run ./hemicycle restore again.");
        }
        return PlatformDatabase.of(external, data);
    }

    @Bean
    HikariDataSource dataSource(
            PlatformDatabase database,
            @Value("${hemicycle.database.connections}") int connections,
            UpgradeGuard guard) {
        var pool = new HikariDataSource();
        pool.setPoolName("hemicycle");
        pool.setJdbcUrl(database.address().url());
        pool.setUsername(database.address().user());
        pool.setPassword(database.address().password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT_IN_MILLISECONDS);
        var due = Migrations.due(pool);
        if (due.isUpgrade()) {
            guard.beforeUpgrade(pool);
        }
        due.migrate();
        TransactionOffset.mend(pool);
        return pool;
    }
}
