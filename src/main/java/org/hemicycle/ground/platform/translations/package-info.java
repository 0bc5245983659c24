/** The port of translation: how any context shows a text in the reader's language. */
@NamedInterface("translations")
@NullMarked
package org.hemicycle.ground.platform.translations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
