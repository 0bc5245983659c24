/** Pages about translation itself: how it is done here, and the form for what went wrong. */
@NullMarked
package org.hemicycle.cloud.translation.web;

import org.jspecify.annotations.NullMarked;
