/** What readers report about translations: kept until the operator has seen to it. */
@NullMarked
package org.hemicycle.cloud.translation.problems;

import org.jspecify.annotations.NullMarked;
