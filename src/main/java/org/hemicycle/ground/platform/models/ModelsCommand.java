package org.hemicycle.ground.platform.models;

import java.util.Locale;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.hemicycle.ground.platform.web.MessageCatalogue;
import org.hemicycle.ground.shared.Language;
import picocli.CommandLine.Command;

/** Lists the machines that the platform uses or could use. */
@Command(
        name = "models",
        description = "Lists the machines that translate, judge or suggest here, and switches them off and on.",
        subcommands = {SwitchCommand.Off.class, SwitchCommand.On.class})
public class ModelsCommand implements PlatformCommand {

    @Override
    public int run(Platform platform) {
        var texts = platform.bean(MessageCatalogue.class).in(Language.of("en"));
        for (var entry : platform.bean(ModelRegister.class).entries()) {
            platform.out()
                    .printf(
                            Locale.ROOT,
                            "%-16s %-16s %s%n",
                            entry.use().name(),
                            entry.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            texts.text(entry.use().key() + ".title"));
        }
        return 0;
    }
}
