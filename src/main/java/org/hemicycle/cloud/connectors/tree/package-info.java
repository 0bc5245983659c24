/** The uniform tree that JSON, XML, CSV, YAML and HTML become before anything is looked up in them. */
@NamedInterface("tree")
@NullMarked
package org.hemicycle.cloud.connectors.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
