package org.hemicycle.survival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.Sample;
import org.hemicycle.ground.shared.NotFound;
import org.springframework.context.annotation.Primary;

/** The connectors of sites of the mock portal, which tests add while the application runs; no other is there. */
@Primary
public class PortalConnectors extends Connectors {
    private final Map<String, Connector> added = new ConcurrentSkipListMap<>();
    private final Path folder;

    PortalConnectors() {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "portal-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where declarations are written before they are added. */
    public Path folder() {
        return folder;
    }

    /** Reads the declaration of that name, again where it was read before. */
    public void add(String name) {
        var own = folder.resolve(name);
        var problems = Connectors.under().check(own);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        added.put(name, Connectors.under(folder).byName(name));
    }

    @Override
    public List<Connector> all() {
        return List.copyOf(added.values());
    }

    @Override
    public Connector byName(String name) {
        var connector = added.get(name);
        if (connector == null) {
            throw new NotFound("There is no connector " + name);
        }
        return connector;
    }

    @Override
    public List<Sample> samples(Connector connector) {
        return List.of();
    }
}
