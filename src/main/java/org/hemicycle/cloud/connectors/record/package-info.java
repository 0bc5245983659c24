/** The common model: what a source record holds, in the words of the field. Shared by connectors and legislation. */
@NamedInterface("record")
@NullMarked
package org.hemicycle.cloud.connectors.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
