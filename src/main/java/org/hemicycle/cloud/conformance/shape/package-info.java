/** The shape of data that nobody has declared: which records there are, and what their fields seem to mean. */
@NullMarked
package org.hemicycle.cloud.conformance.shape;

import org.jspecify.annotations.NullMarked;
