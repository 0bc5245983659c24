package org.hemicycle.cloud.conformance.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.Form;
import org.hemicycle.cloud.conformance.gather.How;
import org.hemicycle.cloud.conformance.gather.Link;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.shape.RecordSet;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Whether a licence is stated that lets everybody use the data, and its link leads somewhere. */
final class LicenceCheck implements Check {
    @Override
    public Point point() {
        return Point.LICENCE;
    }

    @Override
    public boolean restsOnData() {
        return false;
    }

    @Override
    public Told judge(Look look) {
        if (look.evidence().sights().isEmpty()) {
            return Told.of(State.NOT_TESTABLE).saying("noData");
        }
        var links = look.evidence().links().stream()
                .filter(link -> link.about() == Link.About.LICENCE)
                .toList();
        var dead = links.stream()
                .map(link -> dead(look, link))
                .filter(Objects::nonNull)
                .toList();
        var stated = stated(look, links);
        if (stated != null && stated.state() == State.FAILED) {
            return stated;
        }
        if (!dead.isEmpty() && (stated == null || links.size() == dead.size())) {
            return stated == null ? dead.getFirst() : new Told(State.FAILED, append(stated, dead.getFirst()));
        }
        if (stated != null) {
            return stated;
        }
        return links.isEmpty()
                ? Told.of(State.FAILED).saying("licence.none")
                : Told.of(State.PARTLY)
                        .at(
                                links.getFirst().address(),
                                "licence.unknown",
                                links.getFirst().words());
    }

    private static List<org.hemicycle.cloud.conformance.Seen> append(Told one, Told other) {
        return java.util.stream.Stream.concat(one.seen().stream(), other.seen().stream())
                .toList();
    }

    /** A link to terms that leads to nothing. */
    private static @Nullable Told dead(Look look, Link link) {
        for (var trouble : look.evidence().troubles()) {
            if (trouble.address().equals(link.address()) && trouble.how() == How.LICENCE) {
                return Told.of(State.FAILED).at(link.address(), "licence.dead", trouble.message());
            }
        }
        for (var sight : look.evidence().sights()) {
            if (sight.how() == How.LICENCE && sight.address().equals(link.address()) && !sight.answered()) {
                return Told.of(State.FAILED).at(link.address(), "licence.dead", "HTTP " + sight.status());
            }
        }
        return null;
    }

    /** What is said of a licence, where its openness can be told; null elsewhere. */
    private static @Nullable Told stated(Look look, List<Link> links) {
        for (var link : links) {
            var page = look.evidence().sights().stream()
                    .filter(sight -> sight.address().equals(link.from()))
                    .findFirst()
                    .orElse(null);
            var told = judged(look, link.address() + " " + link.words(), page, link.address());
            if (told != null) {
                return told;
            }
        }
        for (var sight : look.evidence().sights()) {
            var header = sight.header("link").filter(value -> value.contains("license"));
            var told = header.isPresent() ? judged(look, header.get(), sight, null) : null;
            if (told != null) {
                return told;
            }
        }
        var field = inFields(look);
        return field == null ? inTexts(look) : field;
    }

    /** In a field that is called like it, in the data or beside them. */
    private static @Nullable Told inFields(Look look) {
        for (var document : look.analysis().documents()) {
            var whole = RecordSet.whole(document);
            for (var field : whole.fields().values()) {
                if (look.analysis().words().field("licence", field.name()) >= 0
                        && !field.values().isEmpty()) {
                    var value = field.values().getFirst();
                    var told = judged(look, value, document.sight(), value);
                    return told != null
                            ? told
                            : Told.of(State.PARTLY).showing(document.sight(), value, "licence.unknown", value);
                }
            }
        }
        return null;
    }

    /** In the words of pages and notes; terms are read first. */
    private static @Nullable Told inTexts(Look look) {
        for (var how : new How[] {How.LICENCE, How.GIVEN, How.LINKED, How.FILE}) {
            for (var sight : look.evidence().sights()) {
                var text = sight.how() == how && sight.answered() ? text(sight) : null;
                var told = text == null ? null : judged(look, text, sight, null);
                if (told != null) {
                    return told;
                }
            }
        }
        return null;
    }

    private static @Nullable Told judged(Look look, String text, @Nullable Sight sight, @Nullable String around) {
        var words = look.analysis().words();
        var open = words.licence("open", text);
        if (open != null) {
            var named = open.group().strip();
            return Told.of(State.PASSED).showing(sight, around == null ? named : around, "licence.open", named);
        }
        var closed = words.licence("closed", text);
        if (closed != null) {
            var named = closed.group().strip();
            return Told.of(State.FAILED).showing(sight, around == null ? named : around, "licence.closed", named);
        }
        return null;
    }

    private static @Nullable String text(Sight sight) {
        if (sight.form() == Form.TEXT) {
            return new String(sight.bytes(), StandardCharsets.UTF_8);
        }
        return sight.form() == Form.HTML
                ? Jsoup.parse(new String(sight.bytes(), StandardCharsets.UTF_8)).text()
                : null;
    }
}
