package org.hemicycle.survival;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Carries out every case of {@link SickSource} in a process of its own, and writes what came of it and the memory it took. */
final class HostileCases {
    private static final Path STATUS = Path.of("/proc/self/status");

    private HostileCases() {}

    /** Where to write: a line with the cases that passed, one with the most KiB resident (0 where unknown), then what failed. */
    public static void main(String[] arguments) throws Exception {
        var listener = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request()
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .selectors(
                        classes().stream().map(DiscoverySelectors::selectClass).toList())
                .build();
        LauncherFactory.create().execute(request, listener);
        var summary = listener.getSummary();
        var failures = new StringWriter();
        summary.printFailuresTo(new PrintWriter(failures), 20);
        Files.writeString(
                Path.of(arguments[0]), "%d%n%d%n%s".formatted(summary.getTestsSucceededCount(), resident(), failures));
        System.exit(summary.getTotalFailureCount() == 0 ? 0 : 1);
    }

    private static List<Class<?>> classes() {
        return ReflectionSupport.findAllClassesInPackage(
                HostileCases.class.getPackageName(),
                SickSource.class::isAssignableFrom,
                name -> name.startsWith(HostileCases.class.getPackageName() + ".") && name.endsWith("Tests"));
    }

    /** The most memory that the process ever had, in KiB. */
    private static long resident() throws Exception {
        return Files.exists(STATUS)
                ? Files.readAllLines(STATUS).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                : 0;
    }
}
