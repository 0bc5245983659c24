@NullMarked
package org.hemicycle.cloud.translation.work;

import org.jspecify.annotations.NullMarked;
