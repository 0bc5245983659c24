/** Commands that translate. */
@NullMarked
package org.hemicycle.cloud.translation.command;

import org.jspecify.annotations.NullMarked;
