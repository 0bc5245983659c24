/** Translates what was asked for, while readers wait and in the background. */
@NullMarked
package org.hemicycle.cloud.translation.work;

import org.jspecify.annotations.NullMarked;
