/** Drafts a declaration of a connector from what a test saw. */
@NullMarked
package org.hemicycle.cloud.conformance.draft;

import org.jspecify.annotations.NullMarked;
