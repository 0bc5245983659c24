/** What people write in place of a machine's words. */
@NullMarked
package org.hemicycle.cloud.translation.editing;

import org.jspecify.annotations.NullMarked;
