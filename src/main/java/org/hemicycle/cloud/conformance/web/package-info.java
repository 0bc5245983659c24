/** The pages, the badge and the interface for programs. */
@NullMarked
package org.hemicycle.cloud.conformance.web;

import org.jspecify.annotations.NullMarked;
