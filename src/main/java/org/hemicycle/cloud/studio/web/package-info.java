@NullMarked
package org.hemicycle.cloud.studio.web;

import org.jspecify.annotations.NullMarked;
