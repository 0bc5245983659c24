package org.hemicycle.cloud.connectors;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.cloud.connectors.declare.Declaration;
import org.hemicycle.cloud.connectors.declare.Folder;
import org.hemicycle.cloud.connectors.help.Help;
import org.hemicycle.cloud.connectors.help.Known;
import org.hemicycle.ground.parliaments.Parliaments;

/**
 * A declaration that is being written, sound or not: what is wrong with it, what it makes of its samples, and what may be
 * written next.
 *
 * <p>Reads: the files of one connector. Writes: what is wrong, readings, suggestions.
 */
public final class Workbench {
    private final String name;
    private final Map<String, byte[]> files;
    private final Declaration declaration;

    private Workbench(String name, Map<String, byte[]> files) {
        this.name = name;
        this.files = files;
        this.declaration = Declaration.of(Folder.holding(name, files));
    }

    /** The files of a connector, by their paths in its folder. */
    public static Workbench of(String name, Map<String, byte[]> files) {
        return new Workbench(name, files);
    }

    /** What is wrong, in the order of files and lines; a file is named as it is called in the folder. */
    public List<Problem> problems() {
        return declaration.problems().stream()
                .map(problem -> new Problem(
                        problem.file().replaceFirst("^\\Q" + name + "/\\E", ""), problem.line(), problem.message()))
                .toList();
    }

    /** The connector; empty where the declaration is not sound. */
    public Optional<Connector> connector() {
        return declaration.connector();
    }

    /** The samples and what they give; without readings where the declaration is not sound. */
    public Preview preview() {
        return Previewing.of(declaration);
    }

    /** The names of its streams; also of a declaration that is not sound, as far as they can be told. */
    public List<String> streams() {
        return List.copyOf(declaration.paths().keySet());
    }

    /** The names of its samples, as paths in the folder; also of a declaration that is not sound. */
    public List<String> samples() {
        return declaration.folder().names("samples/");
    }

    /** What may be written at an offset into one of its files, as it is being written. */
    public Suggestions suggest(String file, String text, int offset) {
        return Help.at(file, text, offset, known(file, text, offset));
    }

    /** What is known without the line that is being written, which is seldom sound. */
    private Known known(String file, String text, int offset) {
        var without = new HashMap<>(files);
        without.put(file, withoutLine(text, offset).getBytes(StandardCharsets.UTF_8));
        var sound = Declaration.of(Folder.holding(name, without));
        var paths = sound.paths();
        return new Known(
                List.copyOf(paths.keySet()),
                sound.connector().map(Workbench::tables).orElse(List.of()),
                Parliaments.registered().chamberCodes().stream().sorted().toList(),
                paths,
                unmapped(sound));
    }

    private static List<String> tables(Connector connector) {
        return connector.mapping().tables().stream().map(Mapping.Table::name).toList();
    }

    private static Map<String, List<String>> unmapped(Declaration declaration) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        Previewing.of(declaration).samples().stream()
                .flatMap(sampled -> sampled.reading().records().stream())
                .flatMap(record -> record.unmapped().stream())
                .forEach(word -> words.computeIfAbsent(word.table(), table -> new LinkedHashSet<>())
                        .add(word.words()));
        Map<String, List<String>> lists = new LinkedHashMap<>();
        words.forEach((table, all) -> lists.put(table, List.copyOf(all)));
        return lists;
    }

    private static String withoutLine(String text, int offset) {
        int at = Math.clamp(offset, 0, text.length());
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        return text.substring(0, start) + (end < 0 ? "" : text.substring(end));
    }
}
