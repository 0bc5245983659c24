/** Terms found in a source, and wrong renderings of them put right. */
@NullMarked
package org.hemicycle.cloud.translation.layer.terms;

import org.jspecify.annotations.NullMarked;
