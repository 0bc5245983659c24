/**
 * Topics: suggests the common topic of content by the meaning of its English title, where its source does not say what it is about.
 *
 * <p>Reads: titles in English and their vectors. Writes: nothing; a suggestion is worked out anew each time.
 */
@ApplicationModule(
        id = "topics",
        allowedDependencies = {
            "shared",
            "platform :: meaning",
            "platform :: models",
            "platform :: search",
            "platform :: topics",
            "platform :: translations"
        })
@NullMarked
package org.hemicycle.cloud.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
