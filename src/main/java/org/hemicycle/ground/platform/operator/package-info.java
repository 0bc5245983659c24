/** The operator: whoever holds the one-time link that {@code up} prints. */
@NamedInterface("operator")
@NullMarked
package org.hemicycle.ground.platform.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
