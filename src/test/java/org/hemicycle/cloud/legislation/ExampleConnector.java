package org.hemicycle.cloud.legislation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.InventedConnector;

/** A connector that says what it is and asks nothing. */
record ExampleConnector(
        String name, List<String> chambers, List<String> streams, Map<String, Set<String>> adding, String sha256)
        implements InventedConnector {

    static ExampleConnector named(String name) {
        return new ExampleConnector(name, List.of(name), List.of("list", "detail", "steps"), Map.of(), "declaration-1");
    }

    ExampleConnector feeding(String... codes) {
        return new ExampleConnector(name, List.of(codes), streams, adding, sha256);
    }

    ExampleConnector redeclared() {
        return new ExampleConnector(name, chambers, streams, adding, sha256 + "+");
    }

    @Override
    public Set<String> adds(String stream) {
        return adding.getOrDefault(stream, Set.of());
    }
}
