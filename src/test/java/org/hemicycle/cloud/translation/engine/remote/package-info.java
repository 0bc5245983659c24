/** Tests of engines over the network, against a server that is started here. */
@NullMarked
package org.hemicycle.cloud.translation.engine.remote;

import org.jspecify.annotations.NullMarked;
