/** Fetching: asks a source over the network, politely and without ever reaching an address that is not public. */
@NullMarked
package org.hemicycle.cloud.harvest.fetch;

import org.jspecify.annotations.NullMarked;
