/** The page shell: layout, texts in the reader's language, static files, access, errors. Every context builds its pages on it. */
@NamedInterface("web")
@NullMarked
package org.hemicycle.ground.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
