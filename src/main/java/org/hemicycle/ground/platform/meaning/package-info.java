/** The port of meaning: how any context compares texts by what they say. */
@NamedInterface("meaning")
@NullMarked
package org.hemicycle.ground.platform.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
