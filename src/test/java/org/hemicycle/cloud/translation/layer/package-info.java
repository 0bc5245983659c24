/** Tests of the legislative layer, around engines written for them. */
@NullMarked
package org.hemicycle.cloud.translation.layer;

import org.jspecify.annotations.NullMarked;
