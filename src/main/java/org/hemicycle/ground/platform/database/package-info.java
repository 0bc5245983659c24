/** The database: starts the embedded server or connects to an external one, and migrates the schemas. */
@NullMarked
package org.hemicycle.ground.platform.database;

import org.jspecify.annotations.NullMarked;
