/** Makes the vectors of what enters the platform while nobody waits. */
@NullMarked
package org.hemicycle.cloud.meaning.follow;

import org.jspecify.annotations.NullMarked;
