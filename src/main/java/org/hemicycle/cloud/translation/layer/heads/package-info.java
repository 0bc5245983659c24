/** Heads of titles and formulas, read in one language and written in another. */
@NullMarked
package org.hemicycle.cloud.translation.layer.heads;

import org.jspecify.annotations.NullMarked;
