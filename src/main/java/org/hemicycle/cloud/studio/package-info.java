/**
 * Studio: where a declaration is written. Shows at once what it makes of samples and of what the source has said, and puts it
 * into use as files.
 */
@ApplicationModule(
        id = "studio",
        allowedDependencies = {
            "connectors",
            "connectors::record",
            "harvest",
            "legislation",
            "conformance",
            "platform::*"
        })
@NullMarked
package org.hemicycle.cloud.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
