/** What a person types to test open data. */
@NullMarked
package org.hemicycle.cloud.conformance.command;

import org.jspecify.annotations.NullMarked;
