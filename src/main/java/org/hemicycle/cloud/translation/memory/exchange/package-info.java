/** The memory as files that other programs of translators read and write: TMX 1.4b and XLIFF 2.0. */
@NullMarked
package org.hemicycle.cloud.translation.memory.exchange;

import org.jspecify.annotations.NullMarked;
