package org.hemicycle.cloud.translation.layer.keep;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.layer.grammar.Agreement;
import org.hemicycle.cloud.translation.layer.grammar.Joints;
import org.hemicycle.cloud.translation.layer.grammar.Letters;
import org.jspecify.annotations.Nullable;

/** Puts what was kept back in the place of its token, with the article and the contraction that the target asks for. */
public final class Unveiling {
    private static final Pattern TO_WORD = Pattern.compile("(?iu)(?:^|.*[\\s(])(\\p{L}[\\p{L}']*) $", Pattern.DOTALL);
    private static final Map<String, String> ON =
            Map.of("en", "on ", "fr", "le ", "es", "el ", "pt", "em ", "it", "il ");
    private static final Pattern BEFORE = Pattern.compile("(?iu)\\b(avant|après) de $");
    private static final Set<String> FRENCH =
            Set.of("de", "à", "avant", "après", "dès", "depuis", "et", "entre", "pour", "jusqu'à", "du");
    private static final Set<String> SPANISH =
            Set.of("a", "hasta", "desde", "entre", "y", "antes", "después", "partir");
    private static final Set<String> IN = Set.of("en", "em", "in", "on", "sur", "sobre", "su", "dans");

    private final Agreement agreement;
    private final Joints joints;

    public Unveiling(Agreement agreement, Joints joints) {
        this.agreement = agreement;
        this.joints = joints;
    }

    /** The engine's text without tokens; null where one of them is lost or there twice. */
    public @Nullable String lift(String machined, Veil veil, String to) {
        var text = machined;
        var places = new HashMap<String, Integer>();
        var folded = Letters.folded(machined);
        for (var token : veil.tokens()) {
            int at = place(folded, Letters.folded(token.name()));
            if (at < 0) {
                return null;
            }
            places.put(token.name(), at);
        }
        var order = veil.tokens().stream()
                .sorted((one, other) -> places.getOrDefault(other.name(), 0) - places.getOrDefault(one.name(), 0))
                .toList();
        for (var token : order) {
            int at = places.getOrDefault(token.name(), 0);
            text = put(text, at, at + token.name().length(), token, to);
        }
        return text;
    }

    /** The only place of a token; -1 where it is not there, not alone or there more than once. */
    private static int place(String folded, String token) {
        int found = -1;
        for (int at = folded.indexOf(token); at >= 0; at = folded.indexOf(token, at + 1)) {
            if (Letters.edge(folded, at) && Letters.edge(folded, at + token.length())) {
                if (found >= 0) {
                    return -1;
                }
                found = at;
            }
        }
        return found;
    }

    private String put(String text, int start, int end, Veil.Token token, String to) {
        var kept = token.kept();
        return switch (kept.kind()) {
            case DATE -> dated(text, start, end, token, to);
            case TERM, TERMS ->
                agreement
                        .replace(
                                to,
                                text,
                                start,
                                end,
                                kept.written(),
                                null,
                                new Agreement.Noun(kept.gender(), kept.kind() == Kept.Kind.TERMS))
                        .text();
            case REFERENCE -> reference(text, start, end, kept, to);
            case NUMBER -> text.substring(0, start) + kept.written() + text.substring(end);
            case PLAIN ->
                kept.written().chars().anyMatch(Character::isDigit)
                        ? text.substring(0, start) + kept.written() + text.substring(end)
                        : agreement
                                .replace(to, text, start, end, kept.written(), null, new Agreement.Noun(null, false))
                                .text();
        };
    }

    private String reference(String text, int start, int end, Kept kept, String to) {
        if (!to.equals("en")) {
            return agreement
                    .replace(to, text, start, end, kept.written(), null, new Agreement.Noun(kept.gender(), false))
                    .text();
        }
        int from = Letters.folded(text.substring(0, start)).matches("(?s)(?:.*[\\s(])?the ") ? start - 4 : start;
        return text.substring(0, from) + kept.written() + text.substring(end);
    }

    private String dated(String text, int start, int end, Veil.Token token, String to) {
        var written = token.kept().written();
        var left = text.substring(0, start);
        var right = text.substring(end);
        var before = TO_WORD.matcher(left);
        var word = before.matches() ? Letters.folded(before.group(1)) : "";
        if (token.on()) {
            var on = java.util.Objects.requireNonNull(ON.getOrDefault(to, ""));
            return (IN.contains(word) ? left.substring(0, before.start(1)) : left) + on + written + right;
        }
        if (to.equals("fr") && word.equals("de") && BEFORE.matcher(left).find()) {
            return BEFORE.matcher(left).replaceFirst("$1 le ") + written + right;
        }
        if (to.equals("fr") && FRENCH.contains(word)) {
            return joints.join(to, left, "le " + written, true) + right;
        }
        if (to.equals("es") && (SPANISH.contains(word) || word.equals("de") && relative(left))) {
            return joints.join(to, left, "el " + written, true) + right;
        }
        return left + written + right;
    }

    private static boolean relative(String left) {
        return Letters.folded(left).matches("(?s).*\\b(?:antes|después|partir) de ");
    }
}
