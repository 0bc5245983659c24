/**
 * What a declaration can say of a source, one test for each protocol: a site of the mock portal that speaks it, the few lines
 * that declare it, and what a harvest puts into the store.
 */
@NullMarked
package org.hemicycle.protocols;

import org.jspecify.annotations.NullMarked;
