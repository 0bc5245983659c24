/** A model at work: its two networks in memory, and the search for the best sentence that they can write. */
@NullMarked
package org.hemicycle.cloud.translation.engine.neural.run;

import org.jspecify.annotations.NullMarked;
