/** Operation: starting, stopping, checking and saving the platform. */
@NullMarked
package org.hemicycle.ground.platform.operation;

import org.jspecify.annotations.NullMarked;
