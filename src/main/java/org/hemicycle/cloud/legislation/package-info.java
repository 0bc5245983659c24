/** Legislation: builds works (bills and acts) from source records, with their identifiers, history and provenance. */
@ApplicationModule(
        id = "legislation",
        allowedDependencies = {"connectors", "connectors::record", "harvest", "platform::*"})
@NullMarked
package org.hemicycle.cloud.legislation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
