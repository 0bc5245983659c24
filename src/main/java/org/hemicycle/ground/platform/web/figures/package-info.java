/** Figures made of seats on an arc. Classes take values and return SVG text with literal colours. */
@NamedInterface("figures")
@NullMarked
package org.hemicycle.ground.platform.web.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
