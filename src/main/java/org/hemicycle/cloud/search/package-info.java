/** Search: the index that follows the change log and answers queries, facets and suggestions. */
@ApplicationModule(
        id = "search",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: changes",
            "platform :: commands",
            "platform :: files",
            "platform :: meaning",
            "platform :: search",
            "platform :: topics",
            "platform :: translations"
        })
@NullMarked
package org.hemicycle.cloud.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
