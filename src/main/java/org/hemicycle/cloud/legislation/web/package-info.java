/** Pages and programs: bills, sources, changes and fragments over HTTP. */
@NullMarked
package org.hemicycle.cloud.legislation.web;

import org.jspecify.annotations.NullMarked;
