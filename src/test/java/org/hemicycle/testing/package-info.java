/** What tests share: a database for each test class, and the annotation of tests that need the application. */
@NullMarked
package org.hemicycle.testing;

import org.jspecify.annotations.NullMarked;
