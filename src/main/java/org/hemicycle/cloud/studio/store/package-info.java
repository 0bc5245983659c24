@NullMarked
package org.hemicycle.cloud.studio.store;

import org.jspecify.annotations.NullMarked;
