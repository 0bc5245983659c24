/** The port of languages: what language a text is in, where its source does not say so or its words say otherwise. */
@NamedInterface("languages")
@NullMarked
package org.hemicycle.ground.platform.languages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
