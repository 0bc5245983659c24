/** The legislative layer: what parliaments say in words of their own, put right around any engine. */
@NullMarked
package org.hemicycle.cloud.translation.layer;

import org.jspecify.annotations.NullMarked;
