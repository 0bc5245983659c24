package org.hemicycle.ground.platform.database;

import java.nio.file.Path;
import org.hemicycle.ground.platform.files.DataFolder;

/** The database in use: the embedded server, which is let go on close, or an external one. */
public final class PlatformDatabase implements AutoCloseable {
    private final DatabaseAddress address;
    private final Runnable release;

    private PlatformDatabase(DatabaseAddress address, Runnable release) {
        this.address = address;
        this.release = release;
    }

    /** The external server of this address or, where it is blank, the embedded one of the data folder. */
    public static PlatformDatabase of(String external, DataFolder data) {
        return external.isBlank() ? embedded(data.folder("postgresql")) : external(DatabaseAddress.parse(external));
    }

    private static PlatformDatabase embedded(Path folder) {
        var server = PostgresServer.durable(folder);
        return new PlatformDatabase(server.address(), server::close);
    }

    private static PlatformDatabase external(DatabaseAddress address) {
        return new PlatformDatabase(address, () -> {});
    }

    /** Where it is. */
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        release.run();
    }
}
