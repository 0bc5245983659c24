@NullMarked
package org.hemicycle.cloud.studio.model;

import org.jspecify.annotations.NullMarked;
