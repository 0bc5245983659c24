package org.hemicycle.recorded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A recorded file as a tree, read by plain parsers that know nothing of connectors. XML becomes objects, attributes with @. */
public record RawFile(Path path) {

    /** The files below a folder that match a glob, in the order of their names. */
    static List<RawFile> all(Path folder, String glob) {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> matcher.matches(folder.relativize(file)))
                    .sorted()
                    .map(RawFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's name without its ending. */
    String name() {
        return path.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    /** The name of the folder the file lies in. */
    String folder() {
        return path.getName(path.getNameCount() - 2).toString();
    }

    String text() {
        return text(StandardCharsets.UTF_8);
    }

    private String text(Charset charset) {
        return new String(bytes(), charset);
    }

    /** The lines that are not blank, from the one of that number on. */
    Stream<String> lines(String charset, int from) {
        return text(Charset.forName(charset)).lines().skip(from).filter(line -> !line.isBlank());
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(bytes());
    }

    /** One tree a line. */
    List<JsonNode> lines(String charset) {
        return text(Charset.forName(charset))
                .lines()
                .filter(line -> !line.isBlank())
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    /** One tree a row, by the names in the first. */
    List<JsonNode> rows(char separator) {
        var schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator);
        var rows = new ArrayList<JsonNode>();
        new CsvMapper()
                .readerForMapOf(String.class)
                .with(schema)
                .<Map<String, String>>readValues(text())
                .forEachRemaining(row -> rows.add(JsonMapper.shared().valueToTree(row)));
        return rows;
    }

    /** The content of the root element. */
    JsonNode xml() {
        return xml(bytes()).orElseThrow(() -> new IllegalStateException(path + " is no XML"));
    }

    /** The content of the root element; empty where it is no XML. */
    public static Optional<JsonNode> xml(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return Optional.of(tree(builder.parse(new InputSource(new ByteArrayInputStream(bytes)))
                    .getDocumentElement()));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            return Optional.empty();
        }
    }

    private static JsonNode tree(Element element) {
        var tree = JsonMapper.shared().createObjectNode();
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            tree.put("@" + attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
        }
        children(element).forEach(child -> add(tree, local(child), tree(child)));
        return tree.isEmpty() || children(element).findAny().isEmpty()
                ? withText(tree, element.getTextContent().strip())
                : tree;
    }

    private static JsonNode withText(ObjectNode tree, String text) {
        return tree.isEmpty() ? JsonMapper.shared().getNodeFactory().stringNode(text) : tree.put("", text);
    }

    private static void add(ObjectNode tree, String name, JsonNode child) {
        var other = tree.get(name);
        if (other == null) {
            tree.set(name, child);
        } else if (other.isArray()) {
            other.asArray().add(child);
        } else {
            tree.set(name, JsonMapper.shared().createArrayNode().add(other).add(child));
        }
    }

    private static Stream<Element> children(Element element) {
        var nodes = element.getChildNodes();
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast);
    }

    private static String local(Element element) {
        return element.getTagName().replaceFirst("^.*:", "");
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
