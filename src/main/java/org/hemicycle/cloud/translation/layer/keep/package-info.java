/** What no engine sees: numbers of laws, dates, amounts, names and codes. */
@NullMarked
package org.hemicycle.cloud.translation.layer.keep;

import org.jspecify.annotations.NullMarked;
