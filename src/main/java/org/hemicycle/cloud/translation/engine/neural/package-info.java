/**
 * Our own model: a small neural network that translates in this process. Its weights are files with checksums; it translates in
 * the directions in which it was measured to be good enough, and is read into memory with the first text of one.
 */
@NullMarked
package org.hemicycle.cloud.translation.engine.neural;

import org.jspecify.annotations.NullMarked;
