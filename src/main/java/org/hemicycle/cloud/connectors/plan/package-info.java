/** Plans: which requests to make, their pages, and which recorded file answers which. */
@NullMarked
package org.hemicycle.cloud.connectors.plan;

import org.jspecify.annotations.NullMarked;
