/** Readers: from the bytes of an answer to the tree, within limits of depth and size. */
@NullMarked
package org.hemicycle.cloud.connectors.read;

import org.jspecify.annotations.NullMarked;
