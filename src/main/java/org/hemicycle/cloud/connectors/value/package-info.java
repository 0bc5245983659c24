/** Values: from what a path gives to a clean text, date, number or common word. */
@NullMarked
package org.hemicycle.cloud.connectors.value;

import org.jspecify.annotations.NullMarked;
