/** The pieces of words of which a model reads and writes, cut as they were when it was trained. */
@NullMarked
package org.hemicycle.cloud.translation.engine.neural.pieces;

import org.jspecify.annotations.NullMarked;
