package org.hemicycle.cloud.translation.layer.heads;

import java.util.Objects;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.layer.grammar.Capitals;
import org.hemicycle.cloud.translation.layer.grammar.Endings;
import org.hemicycle.cloud.translation.layer.grammar.Joints;
import org.hemicycle.cloud.translation.layer.grammar.Letters;
import org.hemicycle.cloud.translation.layer.keep.Keeper;
import org.hemicycle.cloud.translation.layer.keep.Kept;
import org.hemicycle.cloud.translation.layer.terms.Context;
import org.jspecify.annotations.Nullable;

/** Writes a text that begins or ends as a head does in the words of the target; only the slots go to the engine. */
public final class HeadWriter {
    private static final int DEPTH = 4;
    /** What a text with the number of a bill before it looks like at least. */
    private static final Pattern NUMBERED = Pattern.compile("\\p{Nd}.*?[,:–-] ", Pattern.DOTALL);

    private final HeadReader reader;
    private final Joints joints;
    private final Keeper keeper;

    public HeadWriter(HeadReader reader, Joints joints, Keeper keeper) {
        this.reader = reader;
        this.joints = joints;
        this.keeper = keeper;
    }

    /** The text in the target: by its head, or as a whole by the voice where it has none. */
    public String write(String text, Context context, Voice voice) throws InterruptedException {
        return write(text, context, voice, 0);
    }

    private String write(String text, Context context, Voice voice, int depth) throws InterruptedException {
        if (text.endsWith(".") && text.indexOf(". ") < 0) {
            return write(text.substring(0, text.length() - 1), context, voice, depth) + ".";
        }
        int number = depth == 0 ? numbered(text, context) : 0;
        if (number > 0) {
            var rest = text.substring(number);
            return voice.say(text.substring(0, number).strip()) + " "
                    + Capitals.asBegun(rest, write(rest, context, voice, depth + 1));
        }
        for (var position : new Head.Position[] {Head.Position.END, Head.Position.BEGIN, Head.Position.ANYWHERE}) {
            var found = depth > DEPTH ? null : reader.find(text, position, context);
            var written = found == null ? null : written(text, found, context, voice, depth);
            if (found != null && written != null) {
                return written;
            }
        }
        return voice.say(text);
    }

    /** Where a text goes on after the number of a bill that it begins with: "H.R. 5, A bill to"; 0 where it has none. */
    private int numbered(String text, Context context) {
        var beginning = text.substring(0, Math.min(80, text.length()));
        if (!NUMBERED.matcher(beginning).find()) {
            return 0;
        }
        for (var kept : keeper.in(beginning, context)) {
            int end = kept.end();
            if (kept.start() == 0
                    && kept.end() + 2 < text.length()
                    && kept.kind() == Kept.Kind.PLAIN
                    && kept.written().chars().anyMatch(Character::isDigit)
                    && ",:–-".indexOf(text.charAt(end)) >= 0
                    && text.charAt(end + 1) == ' ') {
                return end + 2;
            }
        }
        return 0;
    }

    private @Nullable String written(String text, HeadReader.Found found, Context context, Voice voice, int depth)
            throws InterruptedException {
        var said = said(text, found, context, voice, depth);
        if (said == null) {
            return null;
        }
        var match = found.match();
        voice.applied(new Voice.Applied(
                found.head().id(), said.words(), text.substring(match.start(), match.end()), said.text()));
        var before = text.substring(0, match.start());
        var rest = text.substring(match.end());
        return around(before, context, voice, depth, false)
                + Capitals.asBegun(text.substring(match.start()), said.text())
                + around(rest, context, voice, depth, true);
    }

    /** What stands before or after the words of a head: its mark or conjunction, and a segment of its own. */
    private String around(String text, Context context, Voice voice, int depth, boolean after)
            throws InterruptedException {
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            return text;
        }
        int start = 0;
        while (start < text.length() && !Letters.word(text.charAt(start))) {
            start++;
        }
        int end = text.length();
        while (end > start && Letters.space(text.charAt(end - 1))) {
            end--;
        }
        var inner = text.substring(start, end);
        var conjunction = after ? Conjunctions.write(inner, context.from(), context.to()) : null;
        if (conjunction != null) {
            int word = inner.indexOf(' ') + 1;
            return text.substring(0, start) + conjunction + " "
                    + write(inner.substring(word), context, voice, depth + 1) + text.substring(end);
        }
        return text.substring(0, start) + write(inner, context, voice, depth + 1) + text.substring(end);
    }

    /**
     * What a head says.
     *
     * @param words without what the voice said in its slots
     */
    private record Said(String text, String words) {}

    private @Nullable Said said(String text, HeadReader.Found found, Context context, Voice voice, int depth)
            throws InterruptedException {
        var out = "";
        var words = new StringBuilder();
        var joins = false;
        for (int i = 0; i < found.write().elements().size(); i++) {
            switch (found.write().elements().get(i)) {
                case Element.Literal literal -> {
                    out += literal.text();
                    words.append(literal.text());
                    joins &= literal.text().isBlank();
                }
                case Element.Slot slot -> {
                    var value = value(text, found, slot, i, context, voice, depth);
                    if (value == null) {
                        return null;
                    }
                    out = out.endsWith(" ")
                            ? joints.join(context.to(), out, value, slot.contracts() || joins)
                            : out + value;
                    words.append(slot.follows().free() ? read(found, slot) + " as " + slot : value);
                    joins = slot.form().equals(Verbs.NOUN);
                }
            }
        }
        return new Said(out, words.toString());
    }

    private static Element.Slot read(HeadReader.Found found, Element.Slot slot) {
        return found.read().slots().stream()
                .filter(other -> other.name().equals(slot.name()))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String value(
            String text, HeadReader.Found found, Element.Slot slot, int at, Context context, Voice voice, int depth)
            throws InterruptedException {
        if (slot.follows() == Follows.VERB) {
            var verb = found.match().verbs().get(slot.name());
            return verb == null ? null : reader.verbs().write(verb, context.to(), slot.form());
        }
        var place = Objects.requireNonNull(found.match().slots().get(slot.name()));
        var source = text.substring(place[0], place[1]).strip();
        return switch (slot.follows()) {
            case ORDINAL -> reader.ordinals().write(source, context.from(), context.to(), feminine(found, at, context));
            case DATE, AMOUNT -> keeper.whole(source, context);
            case ARTICLE -> context.to().equals("pt") ? source : source.replaceFirst("(?<=[0-9])[.]?[º°]", "");
            case NUMBER, NAME -> source;
            default -> free(article(found, slot) + source, read(found, slot), slot, context, voice, found, depth);
        };
    }

    /** The article that was in one word with the preposition before the slot. */
    private static String article(HeadReader.Found found, Element.Slot slot) {
        var own = found.match().articles().getOrDefault(slot.name(), "");
        var verbs = found.match().articles().getOrDefault("", "");
        var article = own.isEmpty() && slot.name().equals("X") ? verbs : own;
        return article.isEmpty() || article.endsWith("'") ? article : article + " ";
    }

    private String free(
            String source,
            Element.Slot read,
            Element.Slot write,
            Context context,
            Voice voice,
            HeadReader.Found found,
            int depth)
            throws InterruptedException {
        if (found.head().position() == Head.Position.END) {
            return write(source.replaceFirst("[,;]$", ""), context, voice, depth + 1);
        }
        var handed = SlotText.before(source, read.follows(), write.follows(), context.from());
        return SlotText.after(source, voice.say(handed), read.follows(), write.follows(), context.to(), voice.titled());
    }

    private static boolean feminine(HeadReader.Found found, int at, Context context) {
        var elements = found.write().elements();
        if (at + 1 >= elements.size() || !(elements.get(at + 1) instanceof Element.Literal next)) {
            return true;
        }
        var word = next.text().strip().split("[ .,;)]", 2)[0];
        return !word.endsWith("o")
                && !word.endsWith("ite")
                && !word.endsWith("debate")
                && !Endings.article(context.to(), word).equals("le");
    }
}
