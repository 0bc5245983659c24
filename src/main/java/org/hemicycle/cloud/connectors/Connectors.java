package org.hemicycle.cloud.connectors;

import java.nio.file.Path;
import java.util.List;

/** Every connector, by name: those bundled and those in the operator's own folders. */
public interface Connectors {

    /** The connectors whose declarations are sound, by name. */
    List<Connector> all();

    /** The connector of that name. Throws {@link org.hemicycle.ground.shared.NotFound} that says the nearest name. */
    Connector byName(String name);

    /** What is wrong with declarations that were found but cannot be used. */
    List<Problem> broken();

    /** What is wrong with the declaration in a folder; empty when it is sound. */
    List<Problem> check(Path folder);

    /** What the declaration in a folder makes of its samples. */
    Preview preview(Path folder);

    /** The recordings of a connector in its folders under the one given. */
    Recordings recordings(Connector connector, Path from);

    /** The samples of a connector, in the order of its streams. */
    List<Sample> samples(Connector connector);
}
