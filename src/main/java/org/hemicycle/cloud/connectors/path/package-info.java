/** Paths and conditions: where a value stands in an answer. */
@NullMarked
package org.hemicycle.cloud.connectors.path;

import org.jspecify.annotations.NullMarked;
