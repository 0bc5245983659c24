/** The change log: one row for each change of content, written with the change itself; followers read it by cursor. */
@NamedInterface("changes")
@NullMarked
package org.hemicycle.ground.platform.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
