package org.hemicycle.ground.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsTests {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

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

        assertThat(DATABASE.jooq().fetchCount(org.jooq.impl.DSL.table("platform.change")))
                .isZero();
    }
}
