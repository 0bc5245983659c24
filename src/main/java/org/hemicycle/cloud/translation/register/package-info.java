/** What this context tells the register of models, and readers about how texts are translated. */
@NullMarked
package org.hemicycle.cloud.translation.register;

import org.jspecify.annotations.NullMarked;
