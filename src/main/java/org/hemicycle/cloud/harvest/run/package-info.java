/** Running: asks, stores, has read and hands on, page by page, so that a killed run goes on where it stopped. */
@NullMarked
package org.hemicycle.cloud.harvest.run;

import org.jspecify.annotations.NullMarked;
