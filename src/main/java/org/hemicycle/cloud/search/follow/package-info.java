/** Keeps the index up with the change log, and builds it anew where it is missing, damaged or of an older format. */
@NullMarked
package org.hemicycle.cloud.search.follow;

import org.jspecify.annotations.NullMarked;
