package org.hemicycle.cloud.translation.command;

import org.hemicycle.cloud.translation.terms.CurrentLayer;
import org.hemicycle.cloud.translation.terms.TermProposal.State;
import org.hemicycle.cloud.translation.terms.TermProposals;
import org.hemicycle.cloud.translation.work.TermEffect;
import org.hemicycle.ground.platform.commands.Platform;
import picocli.CommandLine.Command;

/** Declines a proposed entry of the term base, or takes back an accepted one. */
@Command(
        name = "decline",
        description = "Declines a proposed entry of the term base, or takes back one that was accepted.")
public class DeclineTermCommand extends DecideTermCommand {

    @Override
    public int run(Platform platform) throws InterruptedException {
        var proposal = proposal(platform);
        if (proposal.state() == State.ACCEPTED) {
            var layer = platform.bean(CurrentLayer.class).without(proposal.term());
            Effects.print(platform.bean(TermEffect.class).of(layer), platform.out());
        }
        platform.bean(TermProposals.class).decline(proposal, by());
        platform.out().println(proposal.state() == State.ACCEPTED ? "Taken back." : "Declined.");
        return 0;
    }
}
