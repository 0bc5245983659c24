/** Shared: the few types every context speaks in. It uses nothing. */
@ApplicationModule(id = "shared")
@NullMarked
package org.hemicycle.ground.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
