/** The embedded index: Lucene, a field for each language, generations of folders under the data folder. */
@NullMarked
package org.hemicycle.cloud.search.lucene;

import org.jspecify.annotations.NullMarked;
