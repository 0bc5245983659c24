/** The schedule: has sources read when they are due, and goes on with runs that were left behind. */
@NullMarked
package org.hemicycle.cloud.harvest.schedule;

import org.jspecify.annotations.NullMarked;
