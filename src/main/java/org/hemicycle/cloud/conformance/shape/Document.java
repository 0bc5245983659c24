package org.hemicycle.cloud.conformance.shape;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.hemicycle.cloud.conformance.gather.Form;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.gather.Sniff;
import org.hemicycle.cloud.connectors.PlainReading;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Nothing;
import org.jspecify.annotations.Nullable;

/** A structured answer that was read as far as it can be. */
public record Document(
        Sight sight,
        Node top,
        char separator,
        List<String> faults,
        List<String> notes,
        @Nullable String unreadable,
        Use use) {
    private static final Set<String> DESCRIBES = Set.of("openapi", "swagger", "$schema", "swaggerVersion", "asyncapi");
    private static final Set<String> DESCRIBING_ROOTS =
            Set.of("definitions", "schema", "Edmx", "application", "xs:schema");

    /** What a structured answer is for. */
    public enum Use {
        DATA,
        /** Tells programs about the data: OpenAPI, a schema, WSDL, OData metadata. */
        DESCRIPTION,
        /** Lists data sets: DCAT, CKAN. */
        CATALOGUE,
        SITEMAP
    }

    /** Reads what was seen; null where it is in no structured format. */
    public static @Nullable Document of(Sight sight) {
        var form = plain(sight.form());
        if (form == null) {
            return null;
        }
        var separator = form == PlainReading.Form.CSV ? Sniff.separator(Sniff.head(sight.bytes())) : ',';
        var read = PlainReading.read(bytes(sight), sight.charset().orElse(null), form, separator);
        return new Document(
                sight, read.top(), separator, read.faults(), read.notes(), read.unreadable(), use(sight, read.top()));
    }

    /** Its bytes, as far as they are whole. */
    public byte[] bytes() {
        return bytes(sight);
    }

    private static byte[] bytes(Sight sight) {
        return sight.cut() ? whole(sight.bytes(), sight.form()) : sight.bytes();
    }

    /** The names at the top. */
    public List<String> topNames() {
        return top instanceof Fields fields ? names(fields) : List.of();
    }

    static List<String> names(Fields fields) {
        return java.util.stream.IntStream.range(0, fields.size())
                .mapToObj(fields::name)
                .toList();
    }

    /** Of an answer that was not read to its end, what is whole. */
    private static byte[] whole(byte[] bytes, Form form) {
        return switch (form) {
            case JSON -> CutAnswer.json(bytes);
            case XML -> CutAnswer.xml(bytes);
            case NDJSON, CSV -> upToLastLine(bytes);
            default -> bytes;
        };
    }

    private static byte[] upToLastLine(byte[] bytes) {
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return java.util.Arrays.copyOf(bytes, end);
    }

    private static Use use(Sight sight, Node top) {
        if (!(top instanceof Fields fields)) {
            return Use.DATA;
        }
        var names = names(fields);
        if (sight.form() == Form.XML) {
            var head = new String(sight.bytes(), 0, Math.min(2000, sight.bytes().length), StandardCharsets.UTF_8);
            var root = root(head);
            if (root.equals("urlset") || root.equals("sitemapindex")) {
                return Use.SITEMAP;
            }
            return DESCRIBING_ROOTS.contains(root)
                            || (head.contains("www.w3.org/2001/XMLSchema\"") && root.contains("schema"))
                    ? Use.DESCRIPTION
                    : Use.DATA;
        }
        if (names.stream().anyMatch(DESCRIBES::contains)) {
            return Use.DESCRIPTION;
        }
        var dcat = fields.get("dataset") instanceof Items || names.contains("conformsTo");
        var ckan = names.contains("help") && names.contains("success") && names.contains("result");
        return dcat || ckan ? Use.CATALOGUE : Use.DATA;
    }

    private static String root(String head) {
        var matcher = java.util.regex.Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)[\\s/>]")
                .matcher(head.replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>]*>", ""));
        return matcher.find() ? String.valueOf(matcher.group(1)) : "";
    }

    private static PlainReading.@Nullable Form plain(Form form) {
        return switch (form) {
            case JSON -> PlainReading.Form.JSON;
            case NDJSON -> PlainReading.Form.NDJSON;
            case XML -> PlainReading.Form.XML;
            case CSV -> PlainReading.Form.CSV;
            case YAML -> PlainReading.Form.YAML;
            case HTML, PDF, OFFICE, ZIP, GZIP, IMAGE, TEXT, EMPTY, UNKNOWN -> null;
        };
    }

    /** Whether there is anything in it. */
    public boolean readable() {
        return unreadable == null && top != Nothing.NOTHING;
    }
}
