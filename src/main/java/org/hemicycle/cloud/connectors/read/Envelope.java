package org.hemicycle.cloud.connectors.read;

import java.util.Set;
import org.hemicycle.cloud.connectors.path.Path;

/** The status that an answer states inside itself: which mean success and which that there is nothing. */
public record Envelope(Path path, Set<String> ok, Set<String> empty) {}
