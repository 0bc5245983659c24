/** What was typed into the search box, taken apart: words, phrases, numbers, and what is not wanted. */
@NullMarked
package org.hemicycle.cloud.search.query;

import org.jspecify.annotations.NullMarked;
