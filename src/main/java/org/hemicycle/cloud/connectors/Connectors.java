package org.hemicycle.cloud.connectors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hemicycle.cloud.connectors.declare.Declaration;
import org.hemicycle.cloud.connectors.declare.Folder;
import org.hemicycle.cloud.connectors.declare.Nearest;
import org.hemicycle.cloud.connectors.declare.OwnFolders;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.ground.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Every connector, by name: those that come with the program, those in the operator's own folders, and those published on
 * this installation; of one name the later stands for the earlier. One whose declaration is broken is told by file and line;
 * the others go on.
 *
 * <p>Reads: {@code connectors/**}. Writes: checked connectors; {@code connectors/} in the data folder.
 */
@Component
public class Connectors {
    private final Map<String, Declaration> given = new TreeMap<>();
    private final @Nullable OwnFolders published;
    private volatile Map<String, Declaration> declarations;

    @Autowired
    public Connectors(@Value("${hemicycle.connectors.folders:}") List<String> folders, DataFolder data) {
        var checkout = Path.of("connectors");
        var own = Files.isDirectory(checkout) && Files.exists(Path.of("pom.xml"));
        give(own ? Folder.under(checkout) : Folder.bundled());
        folders.forEach(folder -> give(Folder.under(Path.of(folder))));
        published = new OwnFolders(data.path().resolve("connectors"));
        declarations = withPublished();
    }

    /** None at all, for doubles that know connectors from elsewhere. */
    protected Connectors() {
        published = null;
        declarations = given;
    }

    private Connectors(List<Path> folders) {
        folders.forEach(folder -> give(Folder.under(folder)));
        published = null;
        declarations = given;
    }

    /** The connectors under these folders and no others. */
    public static Connectors under(Path... folders) {
        return new Connectors(List.of(folders));
    }

    /** Reads them side by side: most of the start of the platform that is not waiting is this. */
    private void give(List<Folder> folders) {
        given.putAll(
                folders.parallelStream().collect(Collectors.toMap(Folder::name, Declaration::of, (_, later) -> later)));
    }

    private Map<String, Declaration> withPublished() {
        var all = new TreeMap<>(given);
        Optional.ofNullable(published).stream()
                .flatMap(folders -> folders.all().stream())
                .forEach(folder -> all.put(folder.name(), Declaration.of(folder)));
        return all;
    }

    /** The connectors whose declarations are sound, by name. */
    public List<Connector> all() {
        return declarations.values().stream()
                .flatMap(declaration -> declaration.connector().stream())
                .toList();
    }

    /** The connector of that name. Throws {@link NotFound} that says the nearest name, or what is wrong with it. */
    public Connector byName(String name) {
        var declaration = declarations.get(name);
        if (declaration == null) {
            var nearest = Nearest.to(name, declarations.keySet());
            throw new NotFound("There is no connector “%s”%s Connectors: %s"
                    .formatted(
                            name,
                            nearest == null ? "." : "; did you mean “%s”?".formatted(nearest),
                            String.join(", ", declarations.keySet())));
        }
        return declaration
                .connector()
                .orElseThrow(() -> new NotFound("The declaration of “%s” is broken: %s"
                        .formatted(name, declaration.problems().getFirst())));
    }

    /** The connector of that name; empty where there is none, or its declaration is broken. */
    public Optional<Connector> find(String name) {
        return Optional.ofNullable(declarations.get(name)).flatMap(Declaration::connector);
    }

    /** What is wrong with declarations that were found but cannot be used. */
    public List<Problem> broken() {
        return declarations.values().stream()
                .flatMap(declaration -> declaration.problems().stream())
                .toList();
    }

    /** What is wrong with the declaration in a folder; empty when it is sound. */
    public List<Problem> check(Path folder) {
        return Declaration.of(Folder.at(folder)).problems();
    }

    /** The connector that these texts declare, by the names of their files; empty where they are not sound. */
    public static Optional<Connector> declaredBy(String name, Map<String, String> texts) {
        return Declaration.of(Folder.of(name, texts)).connector();
    }

    /** What the declaration in a folder makes of its samples. */
    public Preview preview(Path folder) {
        return Previewing.of(Declaration.of(Folder.at(folder)));
    }

    /** The recordings of a connector in its folders under the one given. */
    public Recordings recordings(Connector connector, Path from) {
        return declaration(connector.name()).recordings(from);
    }

    /** The samples of a connector, in the order of its streams. */
    public List<Sample> samples(Connector connector) {
        return declaration(connector.name()).samples();
    }

    /** The names of all connectors, also of those whose declarations are broken. */
    public List<String> names() {
        return List.copyOf(declarations.keySet());
    }

    /** The files of a connector by their paths in its folder; empty where there is none of that name. */
    public Optional<Map<String, byte[]>> files(String name) {
        return Optional.ofNullable(declarations.get(name))
                .map(declaration -> declaration.folder().contents());
    }

    /** Whether the connector was published on this installation. */
    public boolean isPublished(String name) {
        return published != null && published.has(name);
    }

    /** Whether a connector of that name is there without what was published on this installation. */
    public boolean isGiven(String name) {
        return given.containsKey(name);
    }

    /**
     * Puts a declaration into use: its files are kept in the data folder, in place of what stood for that name before. Throws
     * {@link IllegalArgumentException} where it is not sound.
     */
    public synchronized Connector publish(String name, Map<String, byte[]> files) {
        var declaration = Declaration.of(Folder.holding(name, files));
        var connector = declaration
                .connector()
                .orElseThrow(() -> new IllegalArgumentException(String.valueOf(declaration.problems())));
        folders().write(name, files);
        declarations = withPublished();
        return connector;
    }

    /** Takes back what was published under a name; what came with the program is in use again, if there is any. */
    public synchronized void takeBack(String name) {
        folders().remove(name);
        declarations = withPublished();
    }

    private OwnFolders folders() {
        if (published == null) {
            throw new IllegalStateException("nothing can be published here");
        }
        return published;
    }

    private Declaration declaration(String name) {
        var declaration = declarations.get(name);
        if (declaration == null) {
            throw new NotFound("There is no connector “%s”.".formatted(name));
        }
        return declaration;
    }
}
