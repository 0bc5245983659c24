package org.hemicycle.cloud.translation.command;

import org.hemicycle.cloud.translation.terms.TermProposals;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import picocli.CommandLine.Command;

/** Tells what was proposed for the term base and what became of it. */
@Command(name = "terms", description = "Lists what was proposed for the term base, and what became of it.")
public class TermsCommand implements PlatformCommand {

    @Override
    public int run(Platform platform) {
        var all = platform.bean(TermProposals.class).all();
        if (all.isEmpty()) {
            platform.out()
                    .println("Nothing was proposed. Propose an entry with: ./hemicycle terms propose FILE --by NAME");
        }
        for (var one : all) {
            platform.out()
                    .printf(
                            "%d  %s  %s, proposed by %s on %tF%s%n",
                            one.id(),
                            one.term(),
                            one.state().name().toLowerCase(java.util.Locale.ROOT),
                            one.proposedBy(),
                            one.proposedAt().atZone(java.time.ZoneOffset.UTC),
                            one.decidedBy() == null ? "" : ", decided by " + one.decidedBy());
        }
        return 0;
    }
}
