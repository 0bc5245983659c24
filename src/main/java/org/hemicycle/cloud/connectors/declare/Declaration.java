package org.hemicycle.cloud.connectors.declare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.FieldPath;
import org.hemicycle.cloud.connectors.Problem;
import org.hemicycle.cloud.connectors.Recordings;
import org.hemicycle.cloud.connectors.Sample;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.connectors.map.FieldPaths;
import org.hemicycle.cloud.connectors.plan.FileRecordings;
import org.hemicycle.cloud.connectors.plan.RecordingPattern;
import org.hemicycle.cloud.connectors.plan.RequestPlan;
import org.hemicycle.cloud.connectors.read.ReadPlan;
import org.jspecify.annotations.Nullable;

/** A folder that was read: its connector where the declaration is sound, and what is wrong with it. */
public final class Declaration {
    private final Folder folder;
    private final List<Problem> problems;
    private final @Nullable DeclaredConnector connector;
    private final Map<String, List<RecordingPattern>> patterns;
    private final Map<String, ReadPlan> reads;

    Declaration(
            Folder folder,
            List<Problem> problems,
            @Nullable DeclaredConnector connector,
            Map<String, List<RecordingPattern>> patterns,
            Map<String, ReadPlan> reads) {
        this.folder = folder;
        this.problems = List.copyOf(problems);
        this.connector = connector;
        this.patterns = Map.copyOf(patterns);
        this.reads = reads;
    }

    /** Reads a folder. */
    public static Declaration of(Folder folder) {
        return new ConnectorCompiler(folder).compile();
    }

    public List<Problem> problems() {
        return problems;
    }

    public Folder folder() {
        return folder;
    }

    /** The connector; empty where the declaration is not sound. */
    public Optional<Connector> connector() {
        return problems.isEmpty() ? Optional.ofNullable(connector) : Optional.empty();
    }

    /** The recorded files of the connector under a folder, or in it where it is one of those the connector names. */
    public Recordings recordings(Path from) {
        var own = connector;
        if (own == null) {
            throw new IllegalStateException("no recordings of a broken declaration: " + problems);
        }
        var folders = new ArrayList<Path>();
        var last = from.toAbsolutePath().normalize().getFileName();
        for (var name : own.folders()) {
            folders.add(last != null && last.toString().equals(name) ? from : from.resolve(name));
        }
        Map<String, RequestPlan> plans = new HashMap<>();
        own.streams().forEach(stream -> own.plan(stream).ifPresent(plan -> plans.put(stream, plan)));
        return new FileRecordings(own.name(), folders, patterns, plans);
    }

    /** The samples, in the order of the streams and of their names. */
    public List<Sample> samples() {
        var own = connector;
        return own == null
                ? List.of()
                : own.streams().stream()
                        .flatMap(stream ->
                                folder.names("samples/" + stream + "/").stream().map(file -> sample(own, stream, file)))
                        .toList();
    }

    /** What stands in the records of the samples, by stream; also of a declaration that is not sound, as far as it goes. */
    public Map<String, List<FieldPath>> paths() {
        Map<String, List<FieldPath>> paths = new LinkedHashMap<>();
        reads.forEach((stream, plan) -> paths.put(
                stream,
                folder.names("samples/" + stream + "/").stream()
                        .flatMap(file -> FieldPaths.of(Answer.of(folder.bytes(file), null, null), plan).stream())
                        .distinct()
                        .toList()));
        return paths;
    }

    private Sample sample(DeclaredConnector own, String stream, String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        var variables = variables(name.substring(0, name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.')));
        var request = own.plan(stream)
                .flatMap(plan -> plan.request(variables))
                .orElseGet(() -> new SourceRequest(
                        own.name(), stream, "GET", "sample:" + stream + "/" + name, Map.of(), null, variables));
        return new Sample(file, request, Answer.of(folder.bytes(file), null, null));
    }

    /** The variables that a sample's name gives: {@code key=12,year=2024}. */
    private static Map<String, String> variables(String name) {
        Map<String, String> variables = new HashMap<>();
        for (var piece : name.split(",", -1)) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                variables.put(piece.substring(0, equals).strip(), piece.substring(equals + 1));
            }
        }
        return variables;
    }
}
