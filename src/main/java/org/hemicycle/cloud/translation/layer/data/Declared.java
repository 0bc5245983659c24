package org.hemicycle.cloud.translation.layer.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value of a YAML file that knows its line, so that whoever finds fault with it can say where. */
public final class Declared {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(8 << 20)
            .setAllowDuplicateKeys(false)
            .build();

    private final String file;
    private final String key;
    private final Node node;

    private Declared(String file, String key, Node node) {
        this.file = file;
        this.key = key;
        this.node = node;
    }

    /** The content of a file; what is no YAML is a {@link LayerTrouble}. */
    public static Declared read(String file, String text) {
        try {
            var root = new Compose(SETTINGS).composeString(text);
            return new Declared(file, "", root.orElseThrow(() -> new LayerTrouble(file + ": the file is empty")));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new LayerTrouble("%s, line %d: not YAML: %s".formatted(file, line, e.getProblem()));
        }
    }

    /** The value of a name; there must be one. */
    public Declared at(String name) {
        var found = find(name);
        if (found == null) {
            throw trouble("“%s” is missing".formatted(name));
        }
        return found;
    }

    /** The value of a name; null where there is none. */
    public @Nullable Declared find(String name) {
        return map().get(name);
    }

    /** The names with their values, in the order of the file; none of what is no block of names. */
    public Map<String, Declared> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw trouble("there should be names with values");
        }
        var map = new LinkedHashMap<String, Declared>();
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode name)) {
                throw trouble("a name should be a word");
            }
            map.put(name.getValue(), new Declared(file, name.getValue(), entry.getValueNode()));
        }
        return map;
    }

    /** The values of a list. */
    public List<Declared> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw trouble("there should be a list");
        }
        var list = new ArrayList<Declared>();
        sequence.getValue().forEach(item -> list.add(new Declared(file, key, item)));
        return list;
    }

    /** The values of the list of a name; none where the name is not there. */
    public List<Declared> list(String name) {
        var found = find(name);
        return found == null ? List.of() : found.list();
    }

    /** The words of the list of a name, or the one word given instead of a list; none where the name is not there. */
    public List<String> texts(String name) {
        var found = find(name);
        if (found == null) {
            return List.of();
        }
        return found.node instanceof ScalarNode
                ? List.of(found.text())
                : found.list().stream().map(Declared::text).toList();
    }

    /** As {@link #texts}, each of them once. */
    public Set<String> set(String name) {
        return new LinkedHashSet<>(texts(name));
    }

    /** The text that it is. */
    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw trouble("there should be a text");
        }
        return scalar.getValue();
    }

    /** The text of a name; there must be one. */
    public String text(String name) {
        return at(name).text();
    }

    /** The text of a name; null where there is none. */
    public @Nullable String textIf(String name) {
        var found = find(name);
        return found == null ? null : found.text();
    }

    /** The names of a block with their texts; none where the name is not there. */
    public Map<String, String> texted(String name) {
        var texts = new LinkedHashMap<String, String>();
        var found = find(name);
        if (found != null) {
            found.map().forEach((word, value) -> texts.put(word, value.text()));
        }
        return texts;
    }

    /** A member of an enumeration, by its name in any case; null where the name is not there. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> kind) {
        var found = find(name);
        if (found == null) {
            return null;
        }
        for (var constant : kind.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(found.text())) {
                return constant;
            }
        }
        throw found.trouble("“%s” is not one of %s".formatted(found.text(), List.of(kind.getEnumConstants())));
    }

    /** Refuses names that are not among these: a slip of the pen would else go unseen. */
    public Declared only(Set<String> names) {
        for (var entry : map().entrySet()) {
            if (!names.contains(entry.getKey())) {
                throw entry.getValue()
                        .trouble("the name is not known here; there may be " + String.join(", ", sorted(names)));
            }
        }
        return this;
    }

    /** Everything that it says, the same for the same content in whatever layout. */
    public String canonical() {
        return switch (node) {
            case ScalarNode scalar -> quoted(scalar.getValue());
            case SequenceNode sequence ->
                list().stream().map(Declared::canonical).collect(Collectors.joining(",", "[", "]"));
            case MappingNode mapping ->
                map().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry ->
                                quoted(entry.getKey()) + ":" + entry.getValue().canonical())
                        .collect(Collectors.joining(",", "{", "}"));
            default -> throw trouble("there should be a text, a list or names with values");
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A fault of this value, to be thrown. */
    public LayerTrouble trouble(String what) {
        int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        return new LayerTrouble("%s, line %d, “%s”: %s".formatted(file, line, key, what));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
