package org.hemicycle.cloud.legislation.model;

/** A work as one source sees it: the connector and the source's own key. Records that share it are one work. */
public record WorkKey(String connector, String key) implements Comparable<WorkKey> {

    @Override
    public int compareTo(WorkKey other) {
        var byConnector = connector.compareTo(other.connector);
        return byConnector != 0 ? byConnector : NaturalOrder.INSTANCE.compare(key, other.key);
    }
}
