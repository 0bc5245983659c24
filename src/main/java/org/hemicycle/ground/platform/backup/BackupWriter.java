package org.hemicycle.ground.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.hemicycle.ground.platform.commands.Version;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.ground.shared.Sha256;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Writes one backup. All tables are read in one snapshot, so that it shows one moment however long it takes. */
final class BackupWriter {
    /** The folders of the data folder that cannot be made again from the database. */
    static final List<String> FOLDERS = List.of("files", "settings", "connectors");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataSource database;
    private final DataFolder data;

    BackupWriter(DataSource database, DataFolder data) {
        this.database = database;
        this.data = data;
    }

    /** Writes the file; it appears whole or not at all, and only its owner may read it. */
    Manifest write(Path file) throws IOException, SQLException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        try {
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var manifest = writeAll(unfinished);
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Manifest writeAll(Path file) throws IOException, SQLException {
        try (var connection = database.getConnection();
                var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            zip.setLevel(Deflater.BEST_SPEED);
            connection.setAutoCommit(false);
            try {
                return write(connection, zip);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Manifest write(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        try (var begin = connection.createStatement()) {
            begin.execute("set transaction isolation level repeatable read, read only");
        }
        var catalogue = new Catalogue(connection);
        var versions = catalogue.versions();
        var tables = new ArrayList<Manifest.Table>();
        for (var table : catalogue.tables()) {
            tables.add(write(table, connection, zip));
        }
        var files = new ArrayList<Manifest.File>();
        for (var folder : FOLDERS) {
            writeFolder(folder, zip, files);
        }
        var manifest = new Manifest(
                Manifest.FORMAT,
                Version.current(),
                Instant.now(),
                connection.getMetaData().getDatabaseProductVersion(),
                versions,
                tables,
                catalogue.sequences(),
                files);
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private static Manifest.Table write(Catalogue.Table table, Connection connection, ZipOutputStream zip)
            throws IOException, SQLException {
        var described = new Manifest.Table(table.schema(), table.name(), table.columns(), 0, "");
        var entry = new Entry(zip, described.entry());
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var rows = copy.copyOut(
                "copy " + table.quoted() + " (" + table.quotedColumns() + ") to stdout (encoding 'UTF8')", entry);
        return new Manifest.Table(table.schema(), table.name(), table.columns(), rows, entry.finish());
    }

    private void writeFolder(String name, ZipOutputStream zip, List<Manifest.File> files) throws IOException {
        var folder = data.path().resolve(name);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var found = Files.walk(folder)) {
            for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
                var path = data.path().relativize(file).toString();
                var entry = new Entry(zip, new Manifest.File(path, 0, "").entry());
                var size = Files.copy(file, entry);
                files.add(new Manifest.File(path, size, entry.finish()));
            }
        }
    }

    /** One entry of the archive, with its checksum. */
    private static final class Entry extends DigestOutputStream {
        private final ZipOutputStream zip;

        Entry(ZipOutputStream zip, String name) throws IOException {
            super(new Unclosed(zip), Sha256.digest());
            this.zip = zip;
            zip.putNextEntry(new ZipEntry(name));
        }

        String finish() throws IOException {
            zip.closeEntry();
            return HexFormat.of().formatHex(getMessageDigest().digest());
        }
    }

    /** The archive as the writer of one entry sees it: it cannot close it. */
    private static final class Unclosed extends OutputStream {
        private final OutputStream target;

        Unclosed(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int value) throws IOException {
            target.write(value);
        }

        @Override
        public void write(byte[] values, int from, int count) throws IOException {
            target.write(values, from, count);
        }

        @Override
        public void close() {}
    }
}
