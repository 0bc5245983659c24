/** The map from a record of a source to the common model. */
@NullMarked
package org.hemicycle.cloud.connectors.map;

import org.jspecify.annotations.NullMarked;
