package org.hemicycle.ground.platform.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema of each context to the state its migrations describe. Each context counts its own versions. */
public final class Migrations {

    /** The contexts that own a schema, in the order in which they are migrated. */
    public static final List<Context> CONTEXTS = List.of(
            new Context("ground", "platform"), new Context("cloud", "harvest"), new Context("cloud", "legislation"));

    private Migrations() {}

    /** Migrates all schemas; each migration is atomic, so that an interrupted one starts again. */
    public static void migrate(DataSource database) {
        for (var context : CONTEXTS) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration/" + context.schema())
                    .schemas(context.schema())
                    .defaultSchema(context.schema())
                    .load()
                    .migrate();
        }
    }

    /** A context with tables of its own: its storey and the name of its schema. */
    public record Context(String storey, String schema) {
        /** The Java package of the context. */
        public String javaPackage() {
            return "org.hemicycle." + storey + "." + schema;
        }
    }
}
