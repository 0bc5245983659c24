/**
 * Commands: what a person types after {@code ./hemicycle}. A context adds one by implementing {@link
 * org.hemicycle.ground.platform.commands.PlatformCommand} and naming the class in {@code META-INF/services}.
 */
@NamedInterface("commands")
@NullMarked
package org.hemicycle.ground.platform.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
