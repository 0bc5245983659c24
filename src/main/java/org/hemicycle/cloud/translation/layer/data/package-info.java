/** The declared data of the layer, read and checked. */
@NullMarked
package org.hemicycle.cloud.translation.layer.data;

import org.jspecify.annotations.NullMarked;
