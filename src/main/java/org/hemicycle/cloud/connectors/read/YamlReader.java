package org.hemicycle.cloud.connectors.read;

import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Nothing;
import org.hemicycle.cloud.connectors.tree.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML as data: no types of its own, few aliases, bounded size. */
final class YamlReader {
    private static final int NODES = 2_000_000;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(50)
            .setCodePointLimit(Limits.WHOLE)
            .build();

    private final ReadPlan plan;
    private int nodes;

    YamlReader(ReadPlan plan) {
        this.plan = plan;
    }

    Parsed read(String text) {
        try {
            return Parsed.of(new Compose(SETTINGS)
                    .composeString(text)
                    .map(root -> node(root, 0))
                    .orElse(Nothing.NOTHING));
        } catch (YamlEngineException e) {
            throw new Unreadable("not YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private Node node(org.snakeyaml.engine.v2.nodes.Node yaml, int depth) {
        if (depth > Limits.DEPTH || ++nodes > NODES) {
            throw new Unreadable("YAML nested too deep or too large");
        }
        return switch (yaml) {
            case ScalarNode scalar -> scalar.getTag().equals(Tag.NULL) ? Nothing.NOTHING : new Text(scalar.getValue());
            case SequenceNode sequence -> {
                var items = new Items();
                sequence.getValue().forEach(item -> items.add(node(item, depth + 1)));
                yield items;
            }
            case MappingNode mapping -> fields(mapping, depth);
            default -> Nothing.NOTHING;
        };
    }

    private Fields fields(MappingNode mapping, int depth) {
        var fields = new Fields();
        for (var entry : mapping.getValue()) {
            var name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            var value = node(entry.getValueNode(), depth + 1);
            if (value != Nothing.NOTHING && !plan.drop().contains(name)) {
                fields.add(name, value);
            }
        }
        return fields;
    }
}
