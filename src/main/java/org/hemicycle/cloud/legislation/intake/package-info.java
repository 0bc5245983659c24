/** Takes in what was harvested: records, then the works they touch. */
@NullMarked
package org.hemicycle.cloud.legislation.intake;

import org.jspecify.annotations.NullMarked;
