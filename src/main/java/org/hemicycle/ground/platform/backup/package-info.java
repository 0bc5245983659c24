/** Backups: one consistent file of all data, made while the platform runs, and the way back from it. */
@NullMarked
package org.hemicycle.ground.platform.backup;

import org.jspecify.annotations.NullMarked;
