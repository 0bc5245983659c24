package org.hemicycle.cloud.connectors.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Nothing;
import org.hemicycle.cloud.connectors.tree.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON, whole or line by line. Numbers stay texts, so that none is too large; a name given twice is a fault. */
final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.TEXT)
                    .maxNumberLength(Limits.NUMBER)
                    .maxNameLength(10_000)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** Broken elements of one document that are passed over; with more of them it is refused. */
    private static final int MOST_BROKEN = 20;

    private final Set<String> drop;
    private final List<Fault> faults = new ArrayList<>();
    private String place = "";
    private final Elements elements = new Elements();

    private JsonReader(Set<String> drop) {
        this.drop = drop;
    }

    static JsonReader of(ReadPlan plan) {
        return new JsonReader(plan.drop());
    }

    /** One document. Of a list in it a broken element is a fault and the others go on; an answer that breaks off is refused. */
    Parsed whole(byte[] bytes) {
        var broken = new ArrayList<Fault>();
        var mended = bytes;
        while (true) {
            try {
                var top = document(mended, 0, mended.length);
                faults.addAll(broken);
                return new Parsed(top, faults, List.of());
            } catch (JacksonException e) {
                var without = broken.size() < MOST_BROKEN ? elements.withoutLast(mended) : null;
                if (without == null) {
                    throw new Unreadable("not JSON: " + said(e));
                }
                broken.add(new Fault(elements.place(), "not JSON: " + said(e)));
                mended = without;
                faults.clear();
            }
        }
    }

    /** Each line is a document; a broken one is a fault and the others go on. */
    Parsed lines(byte[] bytes) {
        var items = new Items();
        int start = 0;
        while (start < bytes.length) {
            int end = endOfLine(bytes, start);
            if (!isBlank(bytes, start, end)) {
                items.add(line(bytes, start, end, items.size()));
            }
            start = end + 1;
        }
        return new Parsed(items, faults, List.of());
    }

    private Node line(byte[] bytes, int start, int end, int position) {
        place = "/" + position;
        try {
            return document(bytes, start, end - start);
        } catch (JacksonException e) {
            faults.add(new Fault(place, "not JSON: " + said(e)));
            return Nothing.NOTHING;
        }
    }

    private Node document(byte[] bytes, int offset, int length) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
            var token = parser.nextToken();
            if (token == null) {
                return Nothing.NOTHING;
            }
            var node = node(parser, token);
            if (parser.nextToken() != null) {
                faults.add(new Fault(place, "something follows after the end of the JSON document"));
            }
            return node;
        }
    }

    private Node node(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_NULL -> Nothing.NOTHING;
            default -> new Text(parser.getString());
        };
    }

    private Node items(JsonParser parser) {
        var items = new Items();
        var outermost = elements.enter(parser);
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (outermost) {
                elements.begin(parser, items.size());
            }
            items.add(node(parser, token));
        }
        if (outermost) {
            elements.leave();
        }
        return items;
    }

    private Node fields(JsonParser parser) {
        var fields = new Fields();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (drop.contains(name)) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL && !fields.add(name, node(parser, token))) {
                faults.add(new Fault(
                        place + parser.streamReadContext().pathAsPointer(),
                        "the name “%s” is given twice".formatted(name)));
            }
        }
        return fields;
    }

    private static int endOfLine(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static String said(JacksonException e) {
        var location = e.getLocation();
        var message = String.valueOf(e.getOriginalMessage());
        var brief = message.length() > 160 ? message.substring(0, 160) + "…" : message;
        return location == null
                ? brief
                : "%s (line %d, column %d)".formatted(brief, location.getLineNr(), location.getColumnNr());
    }
}
