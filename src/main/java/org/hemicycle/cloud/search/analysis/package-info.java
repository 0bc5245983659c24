/** How the text of each language becomes words and stems. */
@NullMarked
package org.hemicycle.cloud.search.analysis;

import org.jspecify.annotations.NullMarked;
