package org.hemicycle.cloud.translation.command;

import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.LayerTrouble;
import org.hemicycle.cloud.translation.terms.CurrentLayer;
import org.hemicycle.cloud.translation.terms.TermProposal.State;
import org.hemicycle.cloud.translation.terms.TermProposals;
import org.hemicycle.cloud.translation.work.TermEffect;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has a proposed entry stand in the term base; shows first what that changes. */
@Command(
        name = "accept",
        description = "Shows what a proposed entry changes; with --yes it stands in the term base from now on.")
public class AcceptTermCommand extends DecideTermCommand {
    @Option(names = "--yes", description = "Accept it; without it nothing is changed.")
    private boolean yes;

    @Override
    public int run(Platform platform) throws InterruptedException {
        var proposal = proposal(platform);
        if (proposal.state() == State.ACCEPTED) {
            throw new CommandFailed("Proposal %d is accepted already.".formatted(proposal.id()));
        }
        try {
            var declared = Declared.read("proposal " + proposal.id(), proposal.entry());
            var layer = platform.bean(CurrentLayer.class).with(declared);
            Effects.print(platform.bean(TermEffect.class).of(layer), platform.out());
        } catch (LayerTrouble trouble) {
            throw new CommandFailed("The entry no longer fits: " + trouble.getMessage() + ".");
        }
        if (!yes) {
            platform.out().println("Nothing was changed. To accept it, say so with --yes.");
            return 0;
        }
        platform.bean(TermProposals.class).accept(proposal, by());
        platform.out().println("Accepted. A running server uses it within seconds and makes these translations anew.");
        return 0;
    }
}
