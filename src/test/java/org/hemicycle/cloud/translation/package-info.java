@NullMarked
package org.hemicycle.cloud.translation;

import org.jspecify.annotations.NullMarked;
