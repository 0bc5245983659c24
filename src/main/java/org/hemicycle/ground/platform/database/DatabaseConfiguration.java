package org.hemicycle.ground.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.hemicycle.ground.platform.files.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    PlatformDatabase platformDatabase(DataFolder data, @Value("${hemicycle.database.url}") String external) {
        return external.isBlank()
                ? PlatformDatabase.embedded(data.folder("postgresql"))
                : PlatformDatabase.external(DatabaseAddress.parse(external));
    }

    @Bean
    HikariDataSource dataSource(
            PlatformDatabase database, @Value("${hemicycle.database.connections}") int connections) {
        var pool = new HikariDataSource();
        pool.setPoolName("hemicycle");
        pool.setJdbcUrl(database.address().url());
        pool.setUsername(database.address().user());
        pool.setPassword(database.address().password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        Migrations.migrate(pool);
        return pool;
    }
}
