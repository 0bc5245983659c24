package org.hemicycle.ground.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.hemicycle.testing.TestDatabase;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsTests {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    static final TestDatabase EMPTY = TestDatabase.empty();

    @Test
    void eachContextHasItsSchema() {
        var schemas = DATABASE.jooq()
                .fetch("select schema_name::text from information_schema.schemata")
                .into(String.class);

        assertThat(schemas)
                .containsAll(Migrations.CONTEXTS.stream()
                        .map(Migrations.Context::schema)
                        .toList());
    }

    @Test
    void migratingTwiceChangesNothing() {
        Migrations.migrate(DATABASE.dataSource());

        assertThat(DATABASE.jooq().fetchCount(DSL.table("platform.change"))).isZero();
    }

    @Test
    void dataOfNewerVersionAreRefused() {
        DATABASE.jooq().execute("""
                        insert into harvest.flyway_schema_history
                        select installed_rank + 100, '999', 'of the future', type, script, checksum, installed_by, now(), 1, true
                        from harvest.flyway_schema_history order by installed_rank desc limit 1""");

        assertThatThrownBy(() -> Migrations.migrate(DATABASE.dataSource()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("newer Hemicycle");

        DATABASE.jooq().execute("delete from harvest.flyway_schema_history where version = '999'");
    }

    @Test
    void aMigrationThatWasMadeFromAnotherTextIsRefused() {
        var history = DATABASE.jooq();
        history.execute("update harvest.flyway_schema_history set checksum = checksum + 1 where version = '001'");

        assertThatThrownBy(() -> Migrations.migrate(DATABASE.dataSource()))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("checksum");

        history.execute("update harvest.flyway_schema_history set checksum = checksum - 1 where version = '001'");
        Migrations.migrate(DATABASE.dataSource());
    }

    @Test
    void upgradeIsDataThatAnotherMigrationAwaits() {
        assertThat(Migrations.due(DATABASE.dataSource()).isUpgrade()).isFalse();
        assertThat(Migrations.due(EMPTY.dataSource()).isUpgrade()).isFalse();

        Migrations.migrateTo(EMPTY.dataSource(), Map.of("platform", "001"));

        assertThat(Migrations.due(EMPTY.dataSource()).isUpgrade()).isTrue();
    }
}
