/** Fragments, runs and sources in PostgreSQL. */
@NullMarked
package org.hemicycle.cloud.harvest.store;

import org.jspecify.annotations.NullMarked;
