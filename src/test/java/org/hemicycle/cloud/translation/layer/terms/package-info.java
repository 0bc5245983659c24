/** Measures how the terms of a source are said in a target. */
@NullMarked
package org.hemicycle.cloud.translation.layer.terms;

import org.jspecify.annotations.NullMarked;
