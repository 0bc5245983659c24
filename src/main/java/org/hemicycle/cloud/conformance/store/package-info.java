/** Verdicts in PostgreSQL. */
@NullMarked
package org.hemicycle.cloud.conformance.store;

import org.jspecify.annotations.NullMarked;
