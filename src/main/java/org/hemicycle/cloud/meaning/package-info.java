/**
 * Meaning: English sentences as vectors, by a small network in this process; and the vectors of the titles of public content,
 * made while nobody waits.
 */
@ApplicationModule(
        id = "meaning",
        allowedDependencies = {
            "shared",
            "platform :: changes",
            "platform :: commands",
            "platform :: files",
            "platform :: meaning",
            "platform :: models",
            "platform :: search",
            "platform :: translations"
        })
@NullMarked
package org.hemicycle.cloud.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
