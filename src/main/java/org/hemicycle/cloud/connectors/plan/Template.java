package org.hemicycle.cloud.connectors.plan;

import com.google.re2j.Pattern;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.hemicycle.cloud.connectors.LegalAddress;

/**
 * A text with variables in braces, as in addresses: {@code https://data.example/bills/{key}}. Braces around anything but a name,
 * as queries have them, are part of the text.
 */
public final class Template {
    private static final Pattern VARIABLE = Pattern.compile("\\{ *([^{}\\s?\"'<>:;,]+) *\\}");

    private record Piece(String text, boolean variable) {}

    private final List<Piece> pieces;

    private Template(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    public static Template of(String written) {
        var pieces = new ArrayList<Piece>();
        var matcher = VARIABLE.matcher(written);
        int position = 0;
        while (matcher.find()) {
            pieces.add(new Piece(written.substring(position, matcher.start()), false));
            pieces.add(new Piece(matcher.group(1), true));
            position = matcher.end();
        }
        pieces.add(new Piece(written.substring(position), false));
        return new Template(pieces);
    }

    public Set<String> variables() {
        var names = new TreeSet<String>();
        for (var piece : pieces) {
            if (piece.variable()) {
                names.add(piece.text());
            }
        }
        return names;
    }

    /** Scheme, host and port of an address, where no variable stands in them. */
    public Optional<String> origin() {
        var start = pieces.getFirst().text();
        var slash = start.startsWith("http") ? start.indexOf('/', start.indexOf("://") + 3) : -1;
        var whole = slash < 0 && pieces.size() == 1 ? start : start.substring(0, Math.max(0, slash));
        return whole.isEmpty() ? Optional.empty() : Optional.of(whole.toLowerCase(Locale.ROOT));
    }

    /** The text with its variables; empty where one of them has no value. */
    public Optional<String> fill(Map<String, String> variables) {
        return fill(variables, UnaryOperator.identity());
    }

    /** The same as an address, with what addresses may not hold encoded. */
    public Optional<String> address(Map<String, String> variables) {
        return fill(variables, Template::encoded).map(LegalAddress::of);
    }

    private Optional<String> fill(Map<String, String> variables, UnaryOperator<String> coding) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            if (!piece.variable()) {
                text.append(piece.text());
            } else if (variables.containsKey(piece.text())) {
                text.append(coding.apply(variables.getOrDefault(piece.text(), "")));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
    }
}
