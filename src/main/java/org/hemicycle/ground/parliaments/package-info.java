/** Parliaments: the registry of the national parliaments of the world and of their chambers. */
@ApplicationModule(
        id = "parliaments",
        allowedDependencies = {"shared", "platform"})
@NullMarked
package org.hemicycle.ground.parliaments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
