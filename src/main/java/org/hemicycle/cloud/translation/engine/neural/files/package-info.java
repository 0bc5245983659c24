/** The files of a model: where they lie, what its card says, and whether they are what it says. */
@NullMarked
package org.hemicycle.cloud.translation.engine.neural.files;

import org.jspecify.annotations.NullMarked;
