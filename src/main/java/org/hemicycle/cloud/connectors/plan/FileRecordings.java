package org.hemicycle.cloud.connectors.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.RecordedAnswer;
import org.hemicycle.cloud.connectors.Recordings;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.jspecify.annotations.Nullable;

/**
 * Recorded files, told apart by the patterns of {@code recording.yaml}. Files of the same layout are found by their names
 * alone, whether or not a recorded list names them.
 */
public final class FileRecordings implements Recordings {
    private static final int DEPTH = 16;

    private record Entry(SourceRequest request, RecordedAnswer answer, boolean answersByVariables) {}

    /** A pattern that fits a file. */
    private record Fit(String stream, RecordingPattern pattern, Map<String, String> variables) {
        int literal() {
            return pattern.files().literal();
        }
    }

    private final String connector;
    private final Map<String, List<RecordingPattern>> patterns;
    private final Map<String, RequestPlan> plans;
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Map<String, Map<String, Entry>> byAddress = new HashMap<>();

    public FileRecordings(
            String connector,
            List<Path> folders,
            Map<String, List<RecordingPattern>> patterns,
            Map<String, RequestPlan> plans) {
        this.connector = connector;
        this.patterns = patterns;
        this.plans = plans;
        folders.forEach(this::read);
    }

    @Override
    public Stream<SourceRequest> requests(String stream) {
        return entries.getOrDefault(stream, List.of()).stream().map(Entry::request);
    }

    @Override
    public Optional<RecordedAnswer> find(SourceRequest request) {
        var exact = byAddress.getOrDefault(request.stream(), Map.of()).get(request.address() + body(request.body()));
        return exact != null
                ? Optional.of(exact.answer())
                : entries.getOrDefault(request.stream(), List.of()).stream()
                        .filter(entry -> entry.answersByVariables() && answers(entry, request))
                        .map(Entry::answer)
                        .findFirst();
    }

    private boolean answers(Entry entry, SourceRequest request) {
        var recorded = entry.request().variables();
        for (var variable : recorded.entrySet()) {
            var asked = request.variables().get(variable.getKey());
            if (asked != null && !asked.equals(variable.getValue())) {
                return false;
            }
        }
        return recorded.keySet().containsAll(needed(request));
    }

    /** The variables that a file's name must give to answer the request. */
    private Set<String> needed(SourceRequest request) {
        var plan = plans.get(request.stream());
        if (plan == null) {
            return request.variables().keySet();
        }
        var names = plan.tellingApart();
        var paging = plan.paging();
        var page = request.variables().get(paging.counts() ? paging.parameter() : "page");
        boolean first = page == null || page.equals(paging.counts() ? paging.first() : "1");
        if (first) {
            names.remove(paging.parameter());
        } else {
            names.add(paging.counts() ? paging.parameter() : "page");
        }
        names.retainAll(request.variables().keySet());
        return names;
    }

    private void read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder, DEPTH)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> add(folder, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path folder, Path file) {
        var name = folder.relativize(file).toString().replace('\\', '/');
        var fitting = new ArrayList<Fit>();
        patterns.forEach((stream, all) -> all.stream()
                .flatMap(pattern -> pattern.files().variablesOf(name).stream()
                        .map(variables -> new Fit(stream, pattern, variables)))
                .findFirst()
                .ifPresent(fitting::add));
        int most = fitting.stream().mapToInt(Fit::literal).max().orElse(0);
        fitting.stream()
                .filter(fit -> fit.literal() == most)
                .forEach(fit ->
                        add(fit.stream(), fit.pattern(), fit.variables(), folder.getFileName() + "/" + name, file));
    }

    private void add(String stream, RecordingPattern pattern, Map<String, String> variables, String name, Path file) {
        var answer = new RecordedAnswer(
                file, pattern.derived(), pattern.read() == null ? null : pattern.name(), pattern.recorded());
        var known = byAddress.computeIfAbsent(stream, any -> new HashMap<>());
        var asked = asked(stream, pattern, variables);
        boolean own = asked != null && !known.containsKey(asked.address() + body(asked.body()));
        var request = asked != null && own ? asked : byFile(stream, variables, name);
        var entry = new Entry(request, answer, own);
        known.put(request.address() + body(request.body()), entry);
        entries.computeIfAbsent(stream, any -> new ArrayList<>()).add(entry);
    }

    /** The request that such a file answers; null where its name does not tell. */
    private @Nullable SourceRequest asked(String stream, RecordingPattern pattern, Map<String, String> variables) {
        var plan = plans.get(stream);
        var address = pattern.address();
        if (address == null) {
            return plan == null || pattern.files().isOpen()
                    ? null
                    : plan.request(variables).orElse(null);
        }
        var own = address.address(variables).orElse(null);
        if (own == null) {
            return null;
        }
        if (plan == null) {
            return new SourceRequest(connector, stream, "GET", own, Map.of(), null, variables);
        }
        var asked = plan.request(variables);
        var full = plan.paging().counts()
                ? plan.withParameters(
                        own,
                        Map.of(
                                plan.paging().parameter(),
                                variables.getOrDefault(
                                        plan.paging().parameter(), plan.paging().first())))
                : own;
        return new SourceRequest(
                connector,
                stream,
                plan.method(),
                full,
                asked.map(SourceRequest::headers).orElse(Map.of()),
                asked.map(SourceRequest::body).orElse(null),
                asked.map(SourceRequest::variables).orElse(variables));
    }

    private SourceRequest byFile(String stream, Map<String, String> variables, String name) {
        return new SourceRequest(connector, stream, "GET", "file:" + name, Map.of(), null, variables);
    }

    private static String body(@Nullable String body) {
        return body == null ? "" : "\n" + body;
    }
}
