/** Gathering: looks around on a site or in a folder, within bounds, and keeps what it saw. */
@NullMarked
package org.hemicycle.cloud.conformance.gather;

import org.jspecify.annotations.NullMarked;
