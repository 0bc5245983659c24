import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.hemicycle.ground.platform.database.DatabaseAddress;
import org.hemicycle.ground.platform.database.Migrations;
import org.hemicycle.ground.platform.database.PostgresServer;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.springframework.util.FileSystemUtils;

/**
 * Build step: migrates an empty database and writes the table classes of each context from what it finds there. Does
 * nothing when no migration has changed since the last time.
 */
public class GenerateTables {

    public static void main(String[] arguments) throws Exception {
        var migrations = Path.of(arguments[0]);
        var target = Path.of(arguments[1]);
        var stamp = target.resolve("migrations.sha256");
        var now = fingerprint(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(now)) {
            return;
        }
        var programs = target.resolveSibling("../postgresql").normalize();
        var folder = Files.createTempDirectory(Files.createDirectories(programs), "tables-");
        try (var postgres = PostgresServer.disposable(folder, programs)) {
            Migrations.migrate(postgres.address().dataSource(), "filesystem:" + migrations);
            for (var context : Migrations.CONTEXTS) {
                generate(postgres.address(), context, target);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        Files.writeString(stamp, now);
    }

    private static void generate(DatabaseAddress address, Migrations.Context context, Path target) throws Exception {
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withUrl(address.url())
                        .withUser(address.user())
                        .withPassword(address.password()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withInputSchema(context.schema())
                                .withExcludes("flyway_schema_history|scheduled_tasks|event_publication.*")
                                .withForcedTypes(new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes("(?i:timestamp with time zone|timestamptz)")))
                        .withGenerate(new Generate()
                                .withRecords(false)
                                .withDeprecated(false)
                                .withGeneratedAnnotation(false)
                                .withGlobalObjectReferences(true))
                        .withTarget(new Target()
                                .withPackageName(context.javaPackage() + ".tables")
                                .withDirectory(target.toString()))));
    }

    private static String fingerprint(Path folder) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
