/** The words that readers look for, in other languages. Nothing of them is written down. */
@NullMarked
package org.hemicycle.cloud.translation.query;

import org.jspecify.annotations.NullMarked;
