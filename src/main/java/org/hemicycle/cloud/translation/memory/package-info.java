/** The memory: what people made of public texts, found again by the words. No private text is ever in it. */
@NullMarked
package org.hemicycle.cloud.translation.memory;

import org.jspecify.annotations.NullMarked;
