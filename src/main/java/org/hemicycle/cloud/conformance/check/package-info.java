/** The points of the test, one class each: what was seen, and whether it will do. */
@NullMarked
package org.hemicycle.cloud.conformance.check;

import org.jspecify.annotations.NullMarked;
