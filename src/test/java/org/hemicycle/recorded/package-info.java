/** The whole line from recorded answers of parliaments to what programs get of them. */
@NullMarked
package org.hemicycle.recorded;

import org.jspecify.annotations.NullMarked;
