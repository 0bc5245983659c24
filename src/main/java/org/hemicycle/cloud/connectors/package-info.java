/** Connectors: declarations of the sources. Turns a fragment of what a source said into source records, as a pure function of fragment and declaration. */
@ApplicationModule(id = "connectors")
@NullMarked
package org.hemicycle.cloud.connectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
