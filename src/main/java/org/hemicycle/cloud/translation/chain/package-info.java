/** What is tried, in which order, to bring a text into another language. */
@NullMarked
package org.hemicycle.cloud.translation.chain;

import org.jspecify.annotations.NullMarked;
