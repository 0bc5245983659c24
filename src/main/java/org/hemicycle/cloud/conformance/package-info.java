/**
 * Conformance: the entry test of the Cloud. Looks at the open data of a parliament as a stranger would, says what was seen, why
 * it matters and how to mend it, and keeps its verdicts.
 */
@ApplicationModule(
        id = "conformance",
        allowedDependencies = {"connectors", "connectors::tree", "harvest", "platform::*"})
@NullMarked
package org.hemicycle.cloud.conformance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
