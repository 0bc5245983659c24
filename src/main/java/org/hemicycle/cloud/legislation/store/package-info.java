/** Where records, works and their names are kept; the only place with SQL. */
@NullMarked
package org.hemicycle.cloud.legislation.store;

import org.jspecify.annotations.NullMarked;
