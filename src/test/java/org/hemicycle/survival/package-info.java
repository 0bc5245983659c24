/** What the program as a whole survives: real processes that are killed, databases that die, disks that fill. */
@NullMarked
package org.hemicycle.survival;

import org.jspecify.annotations.NullMarked;
