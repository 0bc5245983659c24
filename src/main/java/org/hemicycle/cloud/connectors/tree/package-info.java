/** The uniform tree that JSON, XML, CSV, YAML and HTML become before anything is looked up in them. */
@NullMarked
package org.hemicycle.cloud.connectors.tree;

import org.jspecify.annotations.NullMarked;
