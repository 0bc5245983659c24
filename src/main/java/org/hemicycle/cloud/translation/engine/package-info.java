/** Machines that translate a segment: the port, and one package for each of them. */
@NullMarked
package org.hemicycle.cloud.translation.engine;

import org.jspecify.annotations.NullMarked;
