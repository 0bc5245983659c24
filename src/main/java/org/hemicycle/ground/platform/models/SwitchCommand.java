package org.hemicycle.ground.platform.models;

import java.util.stream.Collectors;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Switches a machine off or on; a running server follows within some seconds. */
abstract sealed class SwitchCommand implements PlatformCommand {
    @Parameters(paramLabel = "NAME", description = "The machine, as ./hemicycle models names it.")
    private String name = "";

    private final boolean on;

    SwitchCommand(boolean on) {
        this.on = on;
    }

    @Override
    public int run(Platform platform) {
        var register = platform.bean(ModelRegister.class);
        if (register.find(name).isEmpty()) {
            throw new CommandFailed("There is no “%s”. There is: %s."
                    .formatted(
                            name,
                            register.entries().stream()
                                    .map(entry -> entry.use().name())
                                    .collect(Collectors.joining(", "))));
        }
        var switches = platform.bean(ModelSwitches.class);
        if (on && switches.isOffBySetting(name)) {
            throw new CommandFailed("The setting HEMICYCLE_MODELS_OFF keeps %s off: change it there.".formatted(name));
        }
        switches.set(name, on);
        platform.out().printf("%s is %s. Running servers follow within some seconds.%n", name, on ? "on" : "off");
        return 0;
    }

    /** Switches off. */
    @Command(name = "off", description = "Switches a machine off; everything else goes on without it.")
    public static final class Off extends SwitchCommand {
        public Off() {
            super(false);
        }
    }

    /** Switches on. */
    @Command(name = "on", description = "Switches a machine on again.")
    public static final class On extends SwitchCommand {
        public On() {
            super(true);
        }
    }
}
