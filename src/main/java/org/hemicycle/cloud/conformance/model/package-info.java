/** The rule and what follows from it, in plain Java. */
@NullMarked
package org.hemicycle.cloud.conformance.model;

import org.jspecify.annotations.NullMarked;
