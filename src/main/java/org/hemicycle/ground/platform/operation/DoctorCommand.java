package org.hemicycle.ground.platform.operation;

import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.hemicycle.ground.platform.commands.DoctorCheck;
import org.hemicycle.ground.platform.commands.Finding;
import org.hemicycle.ground.platform.commands.Finding.Verdict;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import picocli.CommandLine.Command;

/** Looks at everything the platform needs and says what is wrong and how to mend it; changes nothing. */
@Command(
        name = "doctor",
        description = "Says what is wrong with this installation and how to mend it; changes nothing.")
public final class DoctorCommand implements PlatformCommand {

    @Override
    public int run(Platform platform) {
        var findings = Stream.concat(own(platform), contexts(platform)).toList();
        findings.forEach(finding -> platform.out().println(finding.line()));
        var wrong = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.WRONG)
                .count();
        platform.out().println(wrong == 0 ? "Nothing is wrong." : wrong + " to mend.");
        return wrong == 0 ? 0 : 1;
    }

    private static Stream<Finding> own(Platform platform) {
        return Stream.of(
                Checks.program(),
                Checks.folder(platform.data()),
                Checks.space(platform.data()),
                Checks.restore(platform.data()),
                Checks.database(platform.data()),
                Checks.server(platform.data()),
                Checks.backups(platform.data()));
    }

    private static Stream<Finding> contexts(Platform platform) {
        return ServiceLoader.load(DoctorCheck.class).stream()
                .map(check -> check.get().examine(platform.data()));
    }
}
