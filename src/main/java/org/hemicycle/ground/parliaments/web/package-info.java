/** Pages and REST of the registry. */
@NullMarked
package org.hemicycle.ground.parliaments.web;

import org.jspecify.annotations.NullMarked;
