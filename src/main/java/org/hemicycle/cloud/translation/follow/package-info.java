/** Brings what enters the platform into English in the background, so that it is found in any language. */
@NullMarked
package org.hemicycle.cloud.translation.follow;

import org.jspecify.annotations.NullMarked;
