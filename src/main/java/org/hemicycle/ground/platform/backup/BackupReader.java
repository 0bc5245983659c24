package org.hemicycle.ground.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.shared.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that is read: refused unless it is whole and of a form that this release knows. */
final class BackupReader implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupReader(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupReader open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new CommandFailed("There is no readable file " + file + ": name the backup to restore.");
        }
        try {
            var zip = new ZipFile(file.toFile());
            var reader = new BackupReader(file, zip, manifest(zip, file));
            reader.verify();
            return reader;
        } catch (ZipException e) {
            throw notWhole(file);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(String entry) throws IOException {
        var found = zip.getEntry(entry);
        if (found == null) {
            throw notWhole(file);
        }
        return zip.getInputStream(found);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new CommandFailed(file + " is not a backup of Hemicycle.");
        }
        try (var content = zip.getInputStream(entry)) {
            var json = JsonMapper.shared().readTree(content.readAllBytes());
            if (json.path("format").asInt(0) > Manifest.FORMAT) {
                throw new CommandFailed(
                        file + " was written by a newer Hemicycle: restore it with that one or a later one.");
            }
            return JsonMapper.shared().treeToValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw notWhole(file);
        }
    }

    private void verify() throws IOException {
        for (var table : manifest.tables()) {
            verify(table.entry(), table.sha256());
        }
        for (var kept : manifest.files()) {
            verify(kept.entry(), kept.sha256());
        }
    }

    private void verify(String entry, String expected) throws IOException {
        try (var content = new DigestInputStream(open(entry), Sha256.digest())) {
            content.transferTo(OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(content.getMessageDigest().digest()).equals(expected)) {
                throw notWhole(file);
            }
        }
    }

    private static CommandFailed notWhole(Path file) {
        return new CommandFailed(file + " is damaged or was cut short: use another backup.");
    }
}
