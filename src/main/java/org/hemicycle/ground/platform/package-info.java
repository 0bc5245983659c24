/** Platform: the technical shell. Security, page layout, jobs, files, the database, the change log and the ports by which the storeys meet. */
@ApplicationModule(
        id = "platform",
        allowedDependencies = {"shared"})
@NullMarked
package org.hemicycle.ground.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
