/** Tests of getting Apertium: against a small repository of packages made for it, and the real one. */
@NullMarked
package org.hemicycle.cloud.translation.engine.apertium.fetch;

import org.jspecify.annotations.NullMarked;
