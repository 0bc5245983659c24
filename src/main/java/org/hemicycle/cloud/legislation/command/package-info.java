/** What a person types to get legislation out as open data. */
@NullMarked
package org.hemicycle.cloud.legislation.command;

import org.jspecify.annotations.NullMarked;
