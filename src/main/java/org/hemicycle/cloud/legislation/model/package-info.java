/** The rules: how records become works, how works are joined, built, addressed and compared. Plain Java. */
@NullMarked
package org.hemicycle.cloud.legislation.model;

import org.jspecify.annotations.NullMarked;
