package org.hemicycle.cloud.conformance.gather;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** The first members of an archive, read from memory and within bounds. */
final class Archive {
    private static final int MEMBERS = 12;
    private static final int MEMBER = 2 << 20;

    private Archive() {}

    /** What is in it; what follows a member that breaks off is left. */
    static List<Sight> members(Sight archive) {
        return switch (archive.form()) {
            case ZIP -> zip(archive);
            case GZIP -> gzip(archive);
            default -> List.of();
        };
    }

    private static List<Sight> zip(Sight archive) {
        var members = new ArrayList<Sight>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.bytes()))) {
            for (var entry = zip.getNextEntry();
                    entry != null && members.size() < MEMBERS;
                    entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    members.add(member(archive, entry.getName(), zip.readNBytes(MEMBER), zip.read() >= 0));
                }
            }
        } catch (IOException | IllegalArgumentException brokenOff) {
            return members;
        }
        return members;
    }

    private static List<Sight> gzip(Sight archive) {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(archive.bytes()))) {
            var name = archive.address().replaceFirst(".*/", "").replaceFirst("(?i)\\.gz$", "");
            return List.of(member(archive, name, unpacked.readNBytes(MEMBER), unpacked.read() >= 0));
        } catch (IOException broken) {
            return List.of();
        }
    }

    private static Sight member(Sight archive, String name, byte[] bytes, boolean cut) {
        return new Sight(
                archive.address() + "!" + name,
                archive.how(),
                archive.address(),
                archive.status(),
                java.util.Map.of(),
                bytes,
                cut,
                Sniff.form(bytes, name));
    }
}
