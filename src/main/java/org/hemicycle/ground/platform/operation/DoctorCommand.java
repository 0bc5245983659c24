package org.hemicycle.ground.platform.operation;

import java.util.List;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.hemicycle.ground.platform.operation.Finding.Verdict;
import picocli.CommandLine.Command;

/** Looks at everything the platform needs and says what is wrong and how to mend it; changes nothing. */
@Command(
        name = "doctor",
        description = "Says what is wrong with this installation and how to mend it; changes nothing.")
public final class DoctorCommand implements PlatformCommand {

    @Override
    public int run(Platform platform) {
        var findings = List.of(
                Checks.program(),
                Checks.folder(platform.data()),
                Checks.space(platform.data()),
                Checks.restore(platform.data()),
                Checks.database(platform.data()),
                Checks.server(platform.data()),
                Checks.backups(platform.data()));
        findings.forEach(finding -> platform.out().println(finding.line()));
        var wrong = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.WRONG)
                .count();
        platform.out().println(wrong == 0 ? "Nothing is wrong." : wrong + " to mend.");
        return wrong == 0 ? 0 : 1;
    }
}
