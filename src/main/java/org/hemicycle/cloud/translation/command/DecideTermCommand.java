package org.hemicycle.cloud.translation.command;

import org.hemicycle.cloud.translation.terms.TermProposal;
import org.hemicycle.cloud.translation.terms.TermProposals;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all decisions on a proposal for the term base share. */
abstract class DecideTermCommand implements PlatformCommand {
    @Parameters(paramLabel = "NUMBER", description = "The number of the proposal, as ./hemicycle terms lists it.")
    private long number;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides.")
    private String by = "";

    @Override
    public String under() {
        return "terms";
    }

    String by() {
        return by;
    }

    TermProposal proposal(Platform platform) {
        return platform.bean(TermProposals.class)
                .find(number)
                .orElseThrow(() -> new CommandFailed(
                        "There is no proposal %d. ./hemicycle terms lists those there are.".formatted(number)));
    }
}
