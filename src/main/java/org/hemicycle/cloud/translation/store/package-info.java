/** What is kept of texts, their translations, and what is still to be translated. */
@NullMarked
package org.hemicycle.cloud.translation.store;

import org.jspecify.annotations.NullMarked;
