/** Declarations: YAML with the line of every word, checked and compiled into connectors. */
@NullMarked
package org.hemicycle.cloud.connectors.declare;

import org.jspecify.annotations.NullMarked;
