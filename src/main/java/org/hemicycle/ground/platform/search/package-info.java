/** The ports of search: what a context gives to be found, and how any context asks. */
@NamedInterface("search")
@NullMarked
package org.hemicycle.ground.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
