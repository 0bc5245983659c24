package org.hemicycle.cloud.connectors.declare;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hemicycle.cloud.connectors.Mapping;
import org.hemicycle.cloud.connectors.map.Required;
import org.hemicycle.cloud.connectors.plan.FilePattern;
import org.hemicycle.cloud.connectors.plan.RecordingPattern;
import org.hemicycle.cloud.connectors.plan.RequestPlan;
import org.hemicycle.cloud.connectors.plan.Template;
import org.hemicycle.cloud.connectors.read.ReadPlan;
import org.hemicycle.ground.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** Compiles the folder of a connector, and finds everything that is wrong with it rather than the first thing. */
final class ConnectorCompiler {
    private static final String DECLARATION = "connector.yaml";
    private static final String MAPPING = "mapping.yaml";
    private static final Set<String> LISTS = Set.of(
            "identifiers", "titles", "sponsors", "subjects", "steps", "documents", "votes", "links", "addresses");

    private final Folder folder;
    private final Findings findings = new Findings();
    private final Map<String, Part.Block> contents = new LinkedHashMap<>();
    private final Map<String, ReadPlan> reads = new LinkedHashMap<>();
    private final Set<String> everywhere = new HashSet<>();

    ConnectorCompiler(Folder folder) {
        this.folder = folder;
    }

    Declaration compile() {
        if (!folder.has(DECLARATION)) {
            findings.add(new Part.Place(folder.shown(DECLARATION), 1), "there is no such file");
            return new Declaration(folder, findings.inOrder(), null, Map.of(), Map.of());
        }
        var root = file(DECLARATION);
        var mapping = file(MAPPING);
        var recording = file("recording.yaml");
        if (root == null) {
            return new Declaration(folder, findings.inOrder(), null, Map.of(), Map.of());
        }
        return compile(root, mapping, recording);
    }

    private Declaration compile(Clause root, @Nullable Clause mapping, @Nullable Clause recording) {
        root.only(HeadCompiler.WORDS);
        everywhere.addAll(root.texts("drop"));
        var heads = new HeadCompiler(root);
        var folders = recording == null
                ? List.<String>of()
                : recording.only("folders", "streams").texts("folders");
        var head = heads.head(folder.name(), sha256(), texts(), folders);
        var tables = new TableCompiler(findings);
        var words =
                mapping == null ? Map.<String, org.hemicycle.cloud.connectors.value.Table>of() : tables.tables(mapping);
        var ground = new Ground(
                head.name(),
                head.language(),
                heads.zone(),
                heads.home(),
                head.chambers(),
                words,
                new HashMap<>(),
                findings);
        var clauses = streams(root);
        var patterns = new Recorded(ground, recording, clauses);
        var streams = compile(ground, root, clauses, patterns.reads);
        tables.check(words, ground.passed());
        var shown = mapping == null ? Mapping.NONE : new MappingCompiler(findings).of(mapping, words);
        var schemas = new SchemaCheck(findings);
        contents.forEach(schemas::check);
        checkSamples(clauses.keySet());
        return new Declaration(
                folder, findings.inOrder(), new DeclaredConnector(head, streams, shown), patterns.patterns, reads);
    }

    private @Nullable Clause file(String name) {
        return folder.has(name)
                ? new YamlFile(folder.shown(name), findings)
                        .read(folder.text(name))
                        .map(block -> {
                            contents.put(name, block);
                            return new Clause(block, findings);
                        })
                        .orElse(null)
                : null;
    }

    private Map<String, Clause> streams(Clause root) {
        var streams = root.clause("streams");
        if (streams == null || streams.names().isEmpty()) {
            findings.add(root.place(), "“streams” is missing: at least one kind of answer");
            return Map.of();
        }
        return streams.clauses();
    }

    private Map<String, StreamPlan> compile(
            Ground ground, Clause root, Map<String, Clause> clauses, Map<String, Map<String, ReadPlan>> recorded) {
        Map<String, StreamPlan> streams = new LinkedHashMap<>();
        Map<String, Set<String>> offered = new LinkedHashMap<>();
        var requests = new RequestCompiler(ground, headers(root));
        boolean namesChamber = clauses.values().stream().anyMatch(ConnectorCompiler::namesChamber);
        clauses.forEach((name, clause) -> {
            clause.only("request", "read", "map", "require", "drop", "adds");
            var request = request(requests, name, clause, offered);
            reads.put(name, read(ground, name, clause));
            var map = clause.clause("map");
            if (map == null) {
                findings.add(clause.place(), "the stream “%s” has no “map”".formatted(name));
            } else {
                offered.put(name, given(map));
                var usual = ground.chambers().size() == 1 || namesChamber(clause) || !namesChamber;
                var compiled = new MapCompiler(ground).of(name, map, required(clause), usual);
                if (compiled != null) {
                    streams.put(
                            name,
                            new StreamPlan(
                                    name,
                                    request,
                                    reads.getOrDefault(name, ReadCompiler.none()),
                                    recorded.getOrDefault(name, Map.of()),
                                    compiled,
                                    adds(clause)));
                }
            }
        });
        return streams;
    }

    private @Nullable RequestPlan request(
            RequestCompiler requests, String name, Clause clause, Map<String, Set<String>> offered) {
        var request = clause.clause("request");
        return request == null ? null : requests.of(name, request, offered);
    }

    private ReadPlan read(Ground ground, String name, Clause clause) {
        var read = clause.clause("read");
        if (read == null) {
            findings.add(clause.place(), "the stream “%s” has no “read”".formatted(name));
            return ReadCompiler.none();
        }
        return new ReadCompiler(ground).of(read, drop(clause));
    }

    private Set<String> drop(Clause clause) {
        var names = new HashSet<>(clause.texts("drop"));
        names.addAll(everywhere);
        return Set.copyOf(names);
    }

    private Set<String> required(Clause clause) {
        var names = new LinkedHashSet<>(clause.texts("require"));
        names.remove("key");
        for (var name : names) {
            if (!Required.names().contains(name)) {
                findings.unknown(clause.placeOf("require"), "“require”:", name, Required.names());
            }
        }
        return names;
    }

    private Set<String> adds(Clause clause) {
        var names = new HashSet<>(clause.texts("adds"));
        for (var name : names) {
            if (!LISTS.contains(name)) {
                findings.unknown(clause.placeOf("adds"), "“adds”:", name, LISTS);
            }
        }
        return Set.copyOf(names);
    }

    private static boolean namesChamber(Clause stream) {
        return stream.part("map") instanceof Part.Block map && map.parts().containsKey("chamber");
    }

    private static Set<String> given(Clause map) {
        return map.part("give") instanceof Part.Block give
                ? Set.copyOf(give.parts().keySet())
                : Set.of();
    }

    private static Map<String, String> headers(Clause root) {
        var fetch = root.clause("fetch");
        var headers = fetch == null ? null : fetch.clause("headers");
        Map<String, String> all = new LinkedHashMap<>();
        if (headers != null) {
            headers.names().forEach(name -> all.put(name, headers.text(name, "")));
        }
        return all;
    }

    private void checkSamples(Set<String> streams) {
        for (var file : folder.names("samples/")) {
            var parts = file.split("/", -1);
            if (parts.length != 3 || !streams.contains(parts[1])) {
                findings.add(
                        new Part.Place(folder.shown(file), 1),
                        "samples stand in samples/<stream>/; the streams are %s".formatted(String.join(", ", streams)));
            }
        }
    }

    /** In an order of their own, so that they are written down alike each time. */
    private Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        texts.put(DECLARATION, folder.text(DECLARATION));
        if (folder.has(MAPPING)) {
            texts.put(MAPPING, folder.text(MAPPING));
        }
        return Collections.unmodifiableMap(texts);
    }

    private String sha256() {
        var digest = Sha256.digest();
        digest.update(folder.bytes(DECLARATION));
        digest.update((byte) 0);
        digest.update(folder.bytes(MAPPING));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The patterns of {@code recording.yaml}, by stream. */
    private final class Recorded {
        private final Map<String, List<RecordingPattern>> patterns = new LinkedHashMap<>();
        private final Map<String, Map<String, ReadPlan>> reads = new HashMap<>();
        private final Ground ground;

        Recorded(Ground ground, @Nullable Clause recording, Map<String, Clause> streams) {
            this.ground = ground;
            var clause = recording == null ? null : recording.clause("streams");
            if (clause != null) {
                for (var name : clause.names()) {
                    var stream = streams.get(name);
                    if (stream == null) {
                        findings.unknown(clause.placeOf(name), "the stream", name, streams.keySet());
                    } else {
                        add(name, stream, clause.entries(name));
                    }
                }
            }
        }

        private void add(String stream, Clause declared, List<Clause> entries) {
            var all = new ArrayList<RecordingPattern>();
            for (var entry : entries) {
                entry.only("files", "derived", "read", "recorded", "address");
                var name = stream + "#" + (all.size() + 1);
                var own = entry.clause("read");
                var read = own == null ? null : new ReadCompiler(ground).of(own, drop(declared));
                if (read != null) {
                    reads.computeIfAbsent(stream, any -> new HashMap<>()).put(name, read);
                }
                var address = entry.text("address");
                all.add(new RecordingPattern(
                        name,
                        FilePattern.of(entry.required("files")),
                        entry.flag("derived"),
                        read,
                        address == null ? null : Template.of(address),
                        date(entry)));
            }
            patterns.put(stream, all);
        }

        private @Nullable LocalDate date(Clause entry) {
            var text = entry.text("recorded");
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                findings.add(entry.placeOf("recorded"), "dates are written 2019-01-31");
                return null;
            }
        }
    }
}
