package org.hemicycle.ground.platform.database;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema of each context to the state its migrations describe. Each context counts its own versions. */
public final class Migrations {

    /** The contexts that own a schema, in the order in which they are migrated. */
    public static final List<Context> CONTEXTS = List.of(
            new Context("ground", "platform"),
            new Context("cloud", "harvest"),
            new Context("cloud", "legislation"),
            new Context("cloud", "conformance"),
            new Context("cloud", "studio"),
            new Context("cloud", "translation"),
            new Context("cloud", "meaning"));

    private static final String CLASS_PATH = "classpath:db/migration";

    private Migrations() {}

    /** Migrates all schemas; each migration is atomic, so that an interrupted one starts again. */
    public static void migrate(DataSource database) {
        migrate(database, CLASS_PATH);
    }

    /** Migrates all schemas by the files of another place than the class path. */
    public static void migrate(DataSource database, String location) {
        due(database, location).migrate();
    }

    /** What is to be migrated. */
    static Due due(DataSource database) {
        return due(database, CLASS_PATH);
    }

    private static Due due(DataSource database, String location) {
        return new Due(CONTEXTS.stream()
                .map(context -> {
                    var flyway = configuration(context, database, location).load();
                    return new Schema(context, flyway, flyway.info());
                })
                .toList());
    }

    /** Migrates the schemas to these versions, no further. */
    public static void migrateTo(DataSource database, Map<String, String> versions) {
        for (var context : CONTEXTS) {
            var version = versions.get(context.schema());
            if (version != null) {
                configuration(context, database, CLASS_PATH)
                        .target(version)
                        .load()
                        .migrate();
            }
        }
    }

    /** Whether this release knows a version of a schema, and so can go on from there; 0 is the version of an empty one. */
    public static boolean know(DataSource database, String schema, String version) {
        return CONTEXTS.stream()
                .filter(context -> context.schema().equals(schema))
                .anyMatch(context ->
                        version.equals("0") || versions(context, database).anyMatch(version::equals));
    }

    private static Stream<String> versions(Context context, DataSource database) {
        return Arrays.stream(configuration(context, database, CLASS_PATH)
                        .load()
                        .info()
                        .all())
                .filter(migration -> !migration.getState().name().startsWith("FUTURE"))
                .map(migration -> String.valueOf(migration.getVersion()));
    }

    /** Whether every migration of this release has been made. */
    public static boolean areComplete(DataSource database) {
        return CONTEXTS.stream()
                .allMatch(context -> configuration(context, database, CLASS_PATH)
                                .load()
                                .info()
                                .pending()
                                .length
                        == 0);
    }

    private static FluentConfiguration configuration(Context context, DataSource database, String location) {
        return Flyway.configure()
                .dataSource(database)
                .locations(location + "/" + context.schema())
                .schemas(context.schema())
                .defaultSchema(context.schema());
    }

    /** The schemas as they were found. */
    record Due(List<Schema> schemas) {
        /** Whether there are data that the migrations of this release would change. */
        boolean isUpgrade() {
            return schemas.stream().anyMatch(schema -> schema.info().applied().length > 0)
                    && schemas.stream().anyMatch(schema -> schema.info().pending().length > 0);
        }

        /** Migrates; each migration is atomic, so that an interrupted one starts again. */
        void migrate() {
            schemas.forEach(Schema::migrate);
        }
    }

    record Schema(Context context, Flyway flyway, MigrationInfoService info) {
        void migrate() {
            refuseNewer();
            if (!isDone()) {
                flyway.migrate();
            }
        }

        /** Whether there is nothing to migrate and nothing that migrating would refuse. */
        private boolean isDone() {
            return Arrays.stream(info.all())
                    .allMatch(migration ->
                            migration.getState() == MigrationState.SUCCESS && migration.isChecksumMatching());
        }

        private void refuseNewer() {
            for (var applied : info.applied()) {
                if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
                    throw new CannotStart("These data were written by a newer Hemicycle (" + context.schema() + " "
                            + applied.getVersion()
                            + "): start that one, or restore a backup into an empty data folder.");
                }
            }
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
