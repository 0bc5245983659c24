/**
 * Apertium as an engine: where it is, the chain of programs that a pair of languages asks for, run one escaped segment at a
 * time, and the routes through one language between that the pairs make.
 */
@NullMarked
package org.hemicycle.cloud.translation.engine.apertium;

import org.jspecify.annotations.NullMarked;
