/** Hemicycle: the platform of the Centre for Innovation in Parliament. */
@NullMarked
package org.hemicycle;

import org.jspecify.annotations.NullMarked;
