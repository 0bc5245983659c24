package org.hemicycle.cloud.translation.layer.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.translation.layer.data.TermBase;
import org.hemicycle.cloud.translation.layer.grammar.Gender;
import org.hemicycle.cloud.translation.layer.terms.Context;
import org.jspecify.annotations.Nullable;

/** Says a frame in the target language: the number stays, the words around it are the target's. */
final class FrameWriter {
    private static final List<String> PARTS = List.of("article", "paragraph", "clause", "sole", "item", "point");
    private static final Set<String> SMALL =
            Set.of("of", "with", "the", "de", "con", "del", "la", "com", "da", "do", "e", "y");

    private final TermBase terms;
    private final Calendar calendar;
    private final Numerals numerals;

    FrameWriter(TermBase terms, Calendar calendar, Numerals numerals) {
        this.terms = terms;
        this.calendar = calendar;
        this.numerals = numerals;
    }

    /** What stands for a match; null where the frame cannot be said in the target. */
    @Nullable
    Kept write(Frame frame, Match found, Context context) {
        var written = switch (frame.type()) {
            case "date" -> calendar.write(found.text(), context.from(), context.to());
            case "percent" -> numerals.percent(quantity(found, context), context.to());
            case "amount" -> amount(found, context);
            case "ordinal" -> Ordinals.write(frame, found, context.to());
            default -> said(frame, found, context);
        };
        if (written == null) {
            return null;
        }
        int end = frame.type().equals("ordinal") ? found.start("rest") : found.end();
        var kind = switch (frame.type()) {
            case "date" -> Kept.Kind.DATE;
            case "percent", "amount", "ordinal", "sign" -> Kept.Kind.PLAIN;
            default -> Kept.Kind.REFERENCE;
        };
        return new Kept(found.start(), end, frame.id(), written, gender(frame, found, context), kind);
    }

    private String quantity(Match found, Context context) {
        return numerals.quantity(found.group("quantity"), context.from(), context.chain(), context.to());
    }

    private String amount(Match found, Context context) {
        var whole = found.text();
        var quantity = found.group("quantity");
        var scale = found.group("scale");
        int at = found.start("quantity") - found.start();
        var after = whole.substring(at + quantity.length());
        if (!scale.isEmpty()) {
            int from = after.indexOf(scale);
            after = after.substring(0, from)
                    + numerals.scale(scale, quantity, context.from(), context.to())
                    + after.substring(from + scale.length());
        }
        return whole.substring(0, at) + quantity(found, context) + after;
    }

    private @Nullable String said(Frame frame, Match found, Context context) {
        var say = frame.say().get(context.to());
        if (say == null) {
            return null;
        }
        var kind = found.group("kind");
        var noun = kind.isEmpty() ? "" : kind(frame, kind, context);
        if (noun == null) {
            return null;
        }
        return say.containsKey("article")
                ? parts(frame, say, found, noun, context.to())
                : law(frame, say, found, noun, context);
    }

    private @Nullable String law(Frame frame, Map<String, String> say, Match found, String kind, Context context) {
        var date = found.group("date");
        var years = !date.isEmpty() && date.chars().allMatch(Character::isDigit);
        var written = date.isEmpty() || years ? date : calendar.write(date, context.from(), context.to());
        var template = date.isEmpty()
                ? say.get("undated")
                : years && say.containsKey("year") ? say.get("year") : say.get("dated");
        if (template == null || written == null) {
            return null;
        }
        var bodies = frame.bodies().getOrDefault(context.to(), Map.of());
        return template.replace("{kind}", capitals(kind, context.to()))
                .replace("{body}", body(found.group("body"), bodies))
                .replace("{number}", number(found.group("number"), bodies))
                .replace("{date}", written)
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static String body(String body, Map<String, String> bodies) {
        var name = body.replace("(", "").replace(")", "");
        return name.isEmpty() ? "" : "(" + bodies.getOrDefault(name, name) + ")";
    }

    private static String number(String number, Map<String, String> bodies) {
        int slash = number.lastIndexOf('/') + 1;
        var last = number.substring(slash);
        return bodies.containsKey(last) ? number.substring(0, slash) + bodies.get(last) : number;
    }

    private String parts(Frame frame, Map<String, String> say, Match found, String kind, String to) {
        var written = new ArrayList<String>();
        for (var part : PARTS) {
            var value = found.group(part);
            var template = part.equals("sole") ? say.get(value) : say.get(part);
            if (!value.isEmpty() && template != null) {
                written.add(template.replace("{" + part + "}", bare(frame, part, value, to))
                        .replace("{kind}", kind));
            }
        }
        return String.join(", ", written);
    }

    private static String bare(Frame frame, String part, String value, String to) {
        var bare = part.equals("point") ? value.replaceAll("[)\"”»]$", "") : value;
        if (!frame.dropsOrdinal() || to.equals("pt")) {
            return bare;
        }
        var number = bare.replaceFirst("(?<=[0-9])(?:[.]?[º°ª]|er\\b)", "");
        return to.equals("fr") && part.equals("article") && number.equals("1") ? "1er" : number;
    }

    private @Nullable String kind(Frame frame, String kind, Context context) {
        var id = frame.kindOf(kind);
        if (id == null) {
            return frame.kinds().isEmpty() ? "" : null;
        }
        var named = frame.named().getOrDefault(id, Map.of()).get(context.to());
        if (named != null) {
            return named;
        }
        var term = terms.term(id);
        var rendering = term == null ? null : term.written(context.to(), context.chain(), context.initiator());
        return rendering == null ? null : rendering.form("sg");
    }

    private @Nullable Gender gender(Frame frame, Match found, Context context) {
        if (frame.say().isEmpty()) {
            return null;
        }
        var id = frame.kindOf(found.group("kind"));
        var term = id == null ? null : terms.term(id);
        var rendering = term == null || frame.named().containsKey(id)
                ? null
                : term.written(context.to(), context.chain(), context.initiator());
        if (rendering != null) {
            return rendering.gender();
        }
        var written = id == null ? "" : frame.named().getOrDefault(id, Map.of()).getOrDefault(context.to(), "");
        return written.isEmpty()
                        || written.matches("(?i)(?:loi|ley|lei|legge|d[eé]cision|decisión|decisão|decisione).*")
                ? written.isEmpty() ? Gender.M : Gender.F
                : Gender.M;
    }

    /** English, Spanish and Portuguese write the kind of a numbered law with capitals, French and Italian without. */
    private static String capitals(String kind, String to) {
        if (to.equals("fr") || to.equals("it")) {
            return kind;
        }
        var words = kind.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (!SMALL.contains(words[i])) {
                words[i] = raised(words[i], !to.equals("es"));
            }
        }
        return String.join(" ", words);
    }

    private static String raised(String word, boolean hyphen) {
        var raised = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || hyphen && word.charAt(i - 1) == '-') {
                raised.setCharAt(i, Character.toUpperCase(word.charAt(i)));
            }
        }
        return raised.toString();
    }
}
