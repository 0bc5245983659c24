/**
 * Translation: the texts of parliaments in the reader's language. Each answer says what made it, by which way, and how good it
 * is; what a person wrote is never written over by a machine.
 */
@ApplicationModule(
        id = "translation",
        allowedDependencies = {"platform::*"})
@NullMarked
package org.hemicycle.cloud.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
