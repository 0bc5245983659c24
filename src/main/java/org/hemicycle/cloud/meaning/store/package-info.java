/** The vectors that were made, and how far the change log was followed for them. */
@NullMarked
package org.hemicycle.cloud.meaning.store;

import org.jspecify.annotations.NullMarked;
