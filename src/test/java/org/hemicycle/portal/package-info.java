/**
 * The mock portal: a parliament's data service with invented bills, in every form that connectors read, which on demand fails,
 * lies or attacks. It counts what it is asked, and what its internal address is asked.
 */
@NullMarked
package org.hemicycle.portal;

import org.jspecify.annotations.NullMarked;
