package org.hemicycle.cloud.connectors.declare;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a YAML file of a declaration and keeps the line of every word. */
final class YamlFile {
    private static final int DEPTH = 60;
    private static final Set<Tag> PLAIN = Set.of(Tag.INT, Tag.FLOAT, Tag.BOOL);
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(100)
            .build();

    private final String file;
    private final Findings findings;

    YamlFile(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The file's content; empty, with a finding, where it is no YAML or holds something other than names. */
    Optional<Part.Block> read(String text) {
        try {
            var root = new Compose(SETTINGS).composeString(text).map(node -> part(node, 0));
            if (root.isPresent() && root.get() instanceof Part.Block block) {
                return Optional.of(block);
            }
            findings.add(
                    new Part.Place(file, 1), "the file should hold names with values, such as “connector: xy-source”");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            findings.add(new Part.Place(file, line), "not YAML: " + String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            findings.add(new Part.Place(file, 1), "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Part part(Node node, int depth) {
        var place = new Part.Place(file, line(node));
        if (depth > DEPTH) {
            findings.add(place, "nested deeper than %d levels".formatted(DEPTH));
            return Part.Block.empty(place);
        }
        return switch (node) {
            case ScalarNode scalar ->
                new Part.Word(
                        place,
                        scalar.getValue(),
                        PLAIN.contains(scalar.getTag()),
                        scalar.getTag().equals(Tag.NULL));
            case SequenceNode sequence -> {
                var parts = new ArrayList<Part>();
                sequence.getValue().forEach(item -> parts.add(part(item, depth + 1)));
                yield new Part.Row(place, parts);
            }
            case MappingNode mapping -> block(mapping, place, depth);
            default -> Part.Block.empty(place);
        };
    }

    private Part.Block block(MappingNode mapping, Part.Place place, int depth) {
        var block = Part.Block.empty(place);
        var inherited = new ArrayList<Part>();
        for (var entry : mapping.getValue()) {
            var name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            var where = new Part.Place(file, line(entry.getKeyNode()));
            var value = part(entry.getValueNode(), depth + 1);
            if (name.equals("<<")) {
                inherited.add(value);
            } else if (block.parts().putIfAbsent(name, value) == null) {
                block.names().put(name, where);
            } else {
                findings.add(where, "“%s” is given twice".formatted(name));
            }
        }
        inherited.forEach(from -> inherit(block, from));
        return block;
    }

    private static void inherit(Part.Block into, Part from) {
        switch (from) {
            case Part.Block block ->
                block.parts().forEach((name, part) -> {
                    if (into.parts().putIfAbsent(name, part) == null) {
                        into.names().put(name, block.names().getOrDefault(name, block.place()));
                    }
                });
            case Part.Row row -> row.parts().forEach(part -> inherit(into, part));
            case Part.Word word -> {
                // nothing to inherit from a text
            }
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
