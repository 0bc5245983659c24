/** The term base as it stands here: what the product declares, and what was proposed and accepted since. */
@NullMarked
package org.hemicycle.cloud.translation.terms;

import org.jspecify.annotations.NullMarked;
