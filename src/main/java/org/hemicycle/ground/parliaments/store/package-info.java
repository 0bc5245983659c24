/** Reads the registry's files. */
@NullMarked
package org.hemicycle.ground.parliaments.store;

import org.jspecify.annotations.NullMarked;
