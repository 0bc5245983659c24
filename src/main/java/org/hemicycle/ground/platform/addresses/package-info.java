/** Which addresses the platform may connect to: public ones, and those of the own network that the operator has allowed. */
@NamedInterface("addresses")
@NullMarked
package org.hemicycle.ground.platform.addresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
