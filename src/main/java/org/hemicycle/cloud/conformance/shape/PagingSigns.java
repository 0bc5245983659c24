package org.hemicycle.cloud.conformance.shape;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of the pages around it.
 *
 * @param next the address of the next page, where the answer gives it
 * @param nextPath where it stands in the body; null where the header Link gives it
 * @param cursor what to send for the next page, with where it stands and how it is called
 * @param total how many records there are in all, by what the answer says
 */
public record PagingSigns(
        @Nullable String next,
        @Nullable String nextPath,
        @Nullable String cursor,
        @Nullable String cursorPath,
        @Nullable Long total,
        @Nullable String totalPath) {
    private static final Pattern LINK_HEADER =
            Pattern.compile("<([^>]+)>\\s*;[^,]*rel=\"?next\"?", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 3;

    /** Reads the signs of an answer. */
    public static PagingSigns of(Document document, Words words) {
        var seen = new Seen(words);
        seen.look(document.top(), "", 0);
        var header = document.sight().header("link").flatMap(PagingSigns::inHeader);
        if (header.isPresent()) {
            seen.next = header.get();
            seen.nextPath = null;
        }
        var counted = document.sight().header("x-total-count").filter(text -> text.matches("\\d{1,12}"));
        if (seen.total == null && counted.isPresent()) {
            seen.total = Long.parseLong(counted.get());
        }
        return new PagingSigns(seen.next, seen.nextPath, seen.cursor, seen.cursorPath, seen.total, seen.totalPath);
    }

    private static Optional<String> inHeader(String header) {
        var matcher = LINK_HEADER.matcher(header);
        return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
    }

    /** The name of the parameter that takes the cursor, as far as its own name tells. */
    public String cursorParameter() {
        var path = cursorPath == null ? "cursor" : cursorPath;
        var name = path.substring(path.lastIndexOf('/') + 1).replace("'", "");
        var bare = name.replaceFirst("(?i)^next_?", "");
        return bare.isEmpty() ? name : bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
    }

    /** Collects while it walks. */
    private static final class Seen {
        private final Words words;
        private @Nullable String next;
        private @Nullable String nextPath;
        private @Nullable String cursor;
        private @Nullable String cursorPath;
        private @Nullable Long total;
        private @Nullable String totalPath;

        Seen(Words words) {
            this.words = words;
        }

        void look(Node node, String at, int depth) {
            if (depth > DEEPEST) {
                return;
            }
            if (node instanceof Fields fields) {
                relation(fields, at);
                for (var i = 0; i < fields.size(); i++) {
                    var name = fields.name(i);
                    var path = (at.isEmpty() ? "" : at + "/") + RecordSet.quoted(name);
                    if (fields.value(i) instanceof Text text) {
                        value(name, path, text.value().strip());
                    } else {
                        inside(name, path, fields.value(i), depth);
                    }
                }
            } else if (node instanceof Items items && at.matches("(?i).*links?'?$")) {
                for (var i = 0; i < items.size(); i++) {
                    if (items.get(i) instanceof Fields fields) {
                        relation(fields, at);
                    }
                }
            }
        }

        private void inside(String name, String path, Node value, int depth) {
            if (value instanceof Fields fields && words.field("next", name) >= 0) {
                var href = fields.get("href");
                if (href instanceof Text text) {
                    value("next", path + "/href", text.value());
                }
                return;
            }
            look(value, path, depth + 1);
        }

        /** A link that says what it is for, such as {@code {"rel": "next", "href": "..."}}. */
        private void relation(Fields fields, String at) {
            for (var mark : new String[] {"rel", "@rel", "relation"}) {
                if (fields.get(mark) instanceof Text rel && rel.value().equalsIgnoreCase("next")) {
                    for (var target : new String[] {"href", "@href", "url"}) {
                        if (fields.get(target) instanceof Text text && next == null) {
                            next = text.value();
                            nextPath = "%s[%s='next']/%s".formatted(at, mark, target);
                        }
                    }
                }
            }
        }

        private void value(String name, String path, String text) {
            if (text.isEmpty()) {
                return;
            }
            var address = text.matches("(https?:/)?/\\S+|\\?\\S+");
            if (next == null && address && words.field("next", name) >= 0) {
                next = text;
                nextPath = path;
            } else if (cursor == null && !address && words.field("cursor", name) >= 0) {
                cursor = text;
                cursorPath = path;
            } else if (total == null && text.matches("\\d{1,12}") && words.field("total", name) >= 0) {
                total = Long.parseLong(text);
                totalPath = path;
            }
        }
    }
}
