/** Parliaments: the registry of the national parliaments of the world and of their chambers. */
@ApplicationModule(
        id = "parliaments",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: search",
            "platform :: web",
            "platform :: figures",
            "platform :: changes"
        })
@NullMarked
package org.hemicycle.ground.parliaments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
