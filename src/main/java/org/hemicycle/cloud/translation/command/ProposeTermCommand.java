package org.hemicycle.cloud.translation.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.LayerTrouble;
import org.hemicycle.cloud.translation.terms.CurrentLayer;
import org.hemicycle.cloud.translation.terms.TermProposals;
import org.hemicycle.cloud.translation.work.TermEffect;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what an entry of the term base would change, and keeps it as a proposal. */
@Command(
        name = "propose",
        description = "Shows what an entry of the term base would change, and keeps it as a proposal.")
public class ProposeTermCommand implements PlatformCommand {
    @Parameters(
            paramLabel = "FILE",
            description = "One entry, YAML, in the form of content/translation/terms.yaml (its README describes it).")
    private Path file = Path.of("");

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who proposes it.")
    private String by = "";

    @Override
    public String under() {
        return "terms";
    }

    @Override
    public int run(Platform platform) throws IOException, InterruptedException {
        var entry = entry();
        try {
            var declared = Declared.read(file.toString(), entry);
            var layers = platform.bean(CurrentLayer.class);
            Effects.print(platform.bean(TermEffect.class).of(layers.with(declared)), platform.out());
            var number = platform.bean(TermProposals.class).propose(declared.text("id"), entry, by);
            platform.out()
                    .printf(
                            "Kept as proposal %d. Accept it with: ./hemicycle terms accept %d --by NAME%n",
                            number, number);
            return 0;
        } catch (LayerTrouble trouble) {
            throw new CommandFailed("The entry was not kept. " + trouble.getMessage() + ".");
        }
    }

    private String entry() throws IOException {
        if (!Files.isReadable(file) || Files.size(file) > 100_000) {
            throw new CommandFailed("There is no file “%s” that can be read and has at most 100 kB.".formatted(file));
        }
        return Files.readString(file);
    }
}
