package org.hemicycle.cloud.connectors;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hemicycle.cloud.connectors.declare.Declaration;
import org.hemicycle.cloud.connectors.declare.Folder;
import org.hemicycle.cloud.connectors.declare.Nearest;
import org.hemicycle.ground.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Every connector, by name: those bundled and those in the operator's own folders. One whose declaration is broken is told
 * by file and line; the others go on.
 *
 * <p>Reads: {@code connectors/**}. Writes: checked connectors.
 */
@Component
public class Connectors {
    private final Map<String, Declaration> declarations = new TreeMap<>();

    @Autowired
    public Connectors(@Value("${hemicycle.connectors.folders:}") List<String> folders) {
        var checkout = Path.of("connectors");
        var own = Files.isDirectory(checkout) && Files.exists(Path.of("pom.xml"));
        take(own ? Folder.under(checkout) : Folder.bundled());
        folders.forEach(folder -> take(Folder.under(Path.of(folder))));
    }

    /** None at all, for doubles that know connectors from elsewhere. */
    protected Connectors() {}

    private Connectors(Iterable<Path> folders) {
        folders.forEach(folder -> take(Folder.under(folder)));
    }

    /** The connectors under these folders and no others. */
    public static Connectors under(Path... folders) {
        return new Connectors((Iterable<Path>) List.of(folders));
    }

    private void take(List<Folder> folders) {
        folders.forEach(folder -> declarations.put(folder.name(), Declaration.of(folder)));
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
        return all().stream().filter(connector -> connector.name().equals(name)).findFirst();
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
        var declaration = Declaration.of(Folder.at(folder));
        var read = new ArrayList<Preview.Sampled>();
        declaration
                .connector()
                .ifPresent(
                        connector -> declaration.samples().forEach(sample -> read.addAll(sampled(connector, sample))));
        return new Preview(declaration.problems(), read);
    }

    /** What a connector makes of a sample; of a packed one, of each of its parts. */
    private static List<Preview.Sampled> sampled(Connector connector, Sample sample) {
        var request = sample.request();
        var answer = sample.answer();
        if (!isPacked(answer.bytes())) {
            return List.of(new Preview.Sampled(sample, connector.read(request, answer)));
        }
        var all = new ArrayList<Preview.Sampled>();
        try {
            connector
                    .parts(request, new ByteArrayInputStream(answer.bytes()), answer)
                    .forEachRemaining(part -> all.add(new Preview.Sampled(
                            new Sample(sample.file(), request, part), connector.read(request, part))));
        } catch (UncheckedIOException | AnswerTooLarge broken) {
            all.add(new Preview.Sampled(sample, Reading.refused(String.valueOf(broken.getMessage()))));
        }
        return all;
    }

    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == 'P' && bytes[1] == 'K') || (bytes[0] == 0x1F && bytes[1] == (byte) 0x8B));
    }

    /** The recordings of a connector in its folders under the one given. */
    public Recordings recordings(Connector connector, Path from) {
        return declaration(connector).recordings(from);
    }

    /** The samples of a connector, in the order of its streams. */
    public List<Sample> samples(Connector connector) {
        return declaration(connector).samples();
    }

    private Declaration declaration(Connector connector) {
        var declaration = declarations.get(connector.name());
        if (declaration == null) {
            throw new NotFound("There is no connector “%s”.".formatted(connector.name()));
        }
        return declaration;
    }
}
