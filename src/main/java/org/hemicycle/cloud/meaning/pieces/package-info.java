/** How the words of a sentence become the pieces that the network knows. */
@NullMarked
package org.hemicycle.cloud.meaning.pieces;

import org.jspecify.annotations.NullMarked;
