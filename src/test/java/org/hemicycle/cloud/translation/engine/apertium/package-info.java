/** Tests of Apertium: its format and modes, programs that misbehave, and the real one where it is there. */
@NullMarked
package org.hemicycle.cloud.translation.engine.apertium;

import org.jspecify.annotations.NullMarked;
