package org.hemicycle.ground.platform.database;

import java.nio.file.Path;

/** The database in use: the embedded server, which is let go on close, or an external one. */
public final class PlatformDatabase implements AutoCloseable {
    private final DatabaseAddress address;
    private final Runnable release;

    private PlatformDatabase(DatabaseAddress address, Runnable release) {
        this.address = address;
        this.release = release;
    }

    static PlatformDatabase embedded(Path folder) {
        var server = PostgresServer.durable(folder);
        return new PlatformDatabase(server.address(), server::close);
    }

    static PlatformDatabase external(DatabaseAddress address) {
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
