/** The port of topics: what a machine says that content is about, where its source does not say it. */
@NamedInterface("topics")
@NullMarked
package org.hemicycle.ground.platform.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
