/** Measurements against floors of the same run: {@code ./hemicycle bench NAME}. They are no tests and run apart from them. */
@NullMarked
package org.hemicycle.benchmarks;

import org.jspecify.annotations.NullMarked;
