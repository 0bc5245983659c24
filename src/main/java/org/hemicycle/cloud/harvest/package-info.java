/** Harvest: fetches what the sources say and keeps it byte for byte, in runs that survive being killed. */
@ApplicationModule(
        id = "harvest",
        allowedDependencies = {"connectors", "connectors::record", "platform::*"})
@NullMarked
package org.hemicycle.cloud.harvest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
