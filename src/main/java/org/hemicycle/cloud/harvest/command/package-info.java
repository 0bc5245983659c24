/** What a person types to harvest. */
@NullMarked
package org.hemicycle.cloud.harvest.command;

import org.jspecify.annotations.NullMarked;
