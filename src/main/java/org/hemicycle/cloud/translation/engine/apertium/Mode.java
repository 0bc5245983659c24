package org.hemicycle.cloud.translation.engine.apertium;

import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.translation.Direction;

/**
 * A direction that an installation has, ready to run.
 *
 * @param variant of the language it writes, such as {@code pt_BR}
 * @param commands the programs with their full paths, in the order of the pipe
 * @param environment all that they get of it
 * @param packages it is made of with their versions, such as {@code apertium-fr-es 0.9.4-1}
 */
record Mode(
        Direction direction,
        String variant,
        List<List<String>> commands,
        Map<String, String> environment,
        List<String> packages) {
    Mode {
        commands = commands.stream().map(List::copyOf).toList();
        environment = Map.copyOf(environment);
        packages = List.copyOf(packages);
    }

    @Override
    public String toString() {
        return direction.from() + "-" + variant;
    }
}
