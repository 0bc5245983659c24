package org.hemicycle.cloud.translation.engine.apertium;

import java.util.List;

/** One program of a mode with what the mode hands it. */
record Step(String program, List<String> arguments) {
    Step {
        arguments = List.copyOf(arguments);
    }
}
