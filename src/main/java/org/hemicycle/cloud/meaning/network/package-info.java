/** The network itself, in memory. */
@NullMarked
package org.hemicycle.cloud.meaning.network;

import org.jspecify.annotations.NullMarked;
