package org.hemicycle.cloud.translation.layer.heads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.Systems;
import org.hemicycle.cloud.translation.layer.grammar.Joints;
import org.hemicycle.cloud.translation.layer.terms.Context;
import org.jspecify.annotations.Nullable;

/** Finds the head of a title or a formula, and the pattern that says it in the target. */
public final class HeadReader {
    private static final Set<String> NAMES =
            Set.of("accents", "contractions", "elisions", "euphony", "ordinals", "verbs", "heads", "infinitives");
    private static final Set<String> NO_NOUN = Set.of(
            "to", "of", "on", "for", "about", "in", "by", "with", "from", "and", "that", "de", "del", "do", "da", "dos",
            "das", "sobre", "para", "por", "en", "em", "con", "com", "que", "se", "à", "pour", "sur", "par", "dans",
            "di", "per", "su", "d'");

    private static final Set<String> ENGLISH = Set.of("the", "a", "an", "this", "that", "each", "any", "every", "no");

    private record Ready(Head head, HeadPattern pattern, HeadShape shape, int order) {}

    /** A head found in a text, with the pattern that was read and the one to write. */
    record Found(Head head, HeadPattern read, HeadPattern write, HeadShape.Match match) {}

    /** What decides which heads a text may have; there are no more of these than languages and legal systems. */
    private record Asked(String language, List<String> chain, Head.Position position) {}

    private final Map<String, List<Ready>> byLanguage = new HashMap<>();
    private final ConcurrentMap<Asked, List<Ready>> open = new ConcurrentHashMap<>();
    private final Systems systems;
    private final Verbs verbs;
    private final Ordinal ordinals;

    /** Reads {@code heads.yaml}; the months are those of {@code keep.yaml}. */
    public HeadReader(Declared file, Declared keep, Systems systems, Joints joints) {
        file.only(NAMES);
        this.systems = systems;
        this.verbs = new Verbs(file.at("verbs"), joints);
        this.ordinals = new Ordinal(file.at("ordinals"));
        var shapes = new SlotShapes(file, keep, verbs, ordinals);
        var order = 0;
        var ids = new java.util.HashSet<String>();
        for (var entry : file.at("heads").list()) {
            var head = Head.of(entry);
            if (!ids.add(head.id())) {
                throw entry.at("id").trouble("“%s” is given twice".formatted(head.id()));
            }
            for (var language : Systems.LANGUAGES) {
                for (var pattern : head.in(language)) {
                    var shape = new HeadShape(pattern, language, head.position(), shapes, verbs, joints);
                    byLanguage
                            .computeIfAbsent(language, key -> new ArrayList<>())
                            .add(new Ready(head, pattern, shape, order++));
                }
            }
        }
        byLanguage
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparing((Ready ready) -> -ready.pattern().literal())
                                .thenComparing(ready -> !ready.pattern().verb())
                                .thenComparing(Ready::order)));
    }

    Verbs verbs() {
        return verbs;
    }

    Ordinal ordinals() {
        return ordinals;
    }

    /** The head of a text at that position: the one with most words of its own; null where there is none. */
    @Nullable
    Found find(String text, Head.Position position, Context context) {
        var folded = HeadShape.fold(text);
        Found best = null;
        for (var ready : open(new Asked(context.from(), context.chain(), position), context)) {
            if (best != null && !level(best.read(), ready.pattern())) {
                break;
            }
            if (nearer(ready, best, context)) {
                var found = found(ready, folded, context);
                best = found == null ? best : found;
            }
        }
        return best;
    }

    private static @Nullable Found found(Ready ready, String folded, Context context) {
        var match = ready.shape().in(folded);
        var write = match == null || !likely(ready.pattern(), match, folded)
                ? null
                : ready.head().written(ready.pattern(), context);
        return match == null || write == null ? null : new Found(ready.head(), ready.pattern(), write, match);
    }

    private static boolean level(HeadPattern one, HeadPattern other) {
        return one.literal() == other.literal() && one.verb() == other.verb();
    }

    /** Of two that say as much, the one of the nearer system; else, and in a translated text, the first in the file. */
    private boolean nearer(Ready ready, @Nullable Found best, Context context) {
        return best == null
                || systems.speaks(context.chain().getFirst(), context.from())
                        && context.rank(ready.head().systems())
                                < context.rank(best.head().systems());
    }

    private List<Ready> open(Asked asked, Context context) {
        return open.computeIfAbsent(
                asked,
                first -> byLanguage.getOrDefault(context.from(), List.of()).stream()
                        .filter(ready -> ready.head().position() == asked.position() && isOpen(ready, context))
                        .toList());
    }

    private boolean isOpen(Ready ready, Context context) {
        var own = ready.pattern().systems();
        return ready.head().read(context, systems)
                && (own.isEmpty() || context.unknown() || context.rank(own) < Integer.MAX_VALUE);
    }

    /** A noun phrase does not begin with a preposition; a head read into one is a misreading. */
    private static boolean likely(HeadPattern pattern, HeadShape.Match match, String folded) {
        for (var slot : pattern.slots()) {
            var place = match.slots().get(slot.name());
            if (place != null && (slot.follows() == Follows.NP || slot.follows() == Follows.NP_BARE)) {
                var text = folded.substring(place[0], place[1]).strip();
                var first = text.substring(0, Joints.firstWord(text));
                if (text.isEmpty()
                        || NO_NOUN.contains(first)
                        || slot.follows() == Follows.NP_BARE && ENGLISH.contains(first)) {
                    return false;
                }
            }
        }
        return true;
    }
}
