/** What joins words: articles, contractions, elisions, agreement, capitals and marks of punctuation. */
@NullMarked
package org.hemicycle.cloud.translation.layer.grammar;

import org.jspecify.annotations.NullMarked;
