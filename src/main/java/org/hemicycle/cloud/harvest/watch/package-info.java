/** The watch: what a source usually gives is learnt from run to run, and what breaks with it is noticed before it is taken in. */
@NullMarked
package org.hemicycle.cloud.harvest.watch;

import org.jspecify.annotations.NullMarked;
