/**
 * Languages: recognises what language a text is in, where its source does not declare it or declares what its words contradict.
 *
 * <p>Reads: texts. Writes: nothing; whoever asks keeps the answer.
 */
@ApplicationModule(
        id = "languages",
        allowedDependencies = {"shared", "platform :: languages", "platform :: models"})
@NullMarked
package org.hemicycle.cloud.languages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
