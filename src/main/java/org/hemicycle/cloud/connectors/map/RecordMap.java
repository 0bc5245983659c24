package org.hemicycle.cloud.connectors.map;

import static org.hemicycle.cloud.connectors.map.Typed.date;
import static org.hemicycle.cloud.connectors.map.Typed.instant;
import static org.hemicycle.cloud.connectors.map.Typed.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.record.Content;
import org.hemicycle.cloud.connectors.record.Initiator;
import org.hemicycle.cloud.connectors.record.Member;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.hemicycle.cloud.connectors.value.Remarks;
import org.hemicycle.cloud.connectors.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The map of one stream, from a record of the source to the common model.
 *
 * @param kind null: the stream's records are of unknown kind
 * @param origins for each single value, how its path is written in the declaration
 * @param require content fields without which a record is held back
 */
public record RecordMap(
        String connector,
        String stream,
        @Nullable Choice<RecordKind> kind,
        Value key,
        @Nullable Value work,
        @Nullable Value dated,
        Map<String, Value> give,
        ContentMap content,
        Map<String, String> origins,
        Set<String> require) {
    private static final int LONGEST_KEY = 300;

    /** A record that must be held back, and which field it is for. */
    static final class HeldBackException extends RuntimeException {
        private final String field;

        HeldBackException(String field, String reason) {
            super(reason, null, false, false);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** The source's own key of a record. */
    String keyOf(Scope scope, Remarks remarks) {
        var own = text(key, scope, remarks);
        if (own == null) {
            throw new HeldBackException("key", "no key where “%s” says".formatted(key.origin()));
        }
        if (own.length() > LONGEST_KEY) {
            throw new HeldBackException("key", "the key is longer than %d characters".formatted(LONGEST_KEY));
        }
        return own;
    }

    SourceRecord map(Scope scope, String own, Noted noted) {
        var about = text(work, scope, noted);
        var chosen = kind == null ? null : kind.choose(scope, noted, null, null);
        var sort = chosen == null ? null : chosen.word();
        var what = content(
                scope,
                noted,
                chosen == null ? null : chosen.words(),
                sort != RecordKind.PART && sort != RecordKind.MEMBER);
        for (var field : require) {
            if (!Required.given(field, what)) {
                throw new HeldBackException(field, "no %s, which this stream requires".formatted(field));
            }
        }
        return new SourceRecord(
                connector,
                stream,
                own,
                sort == RecordKind.MEMBER ? Member.workOf(person(own, about, what)) : about == null ? own : about,
                sort == null ? RecordKind.UNKNOWN : sort,
                what,
                scope.at(),
                instant(dated, scope, noted),
                origins,
                noted.unmapped());
    }

    /** Who it is: as {@code work} says, else the key; where {@code work} says nothing of this record, name, chamber and term. */
    private String person(String own, @Nullable String about, Content what) {
        var member = what.member();
        var name = member == null ? null : member.name();
        if (about != null || work == null || member == null || name == null) {
            return about == null ? own : about;
        }
        var seat = member.mandates().isEmpty() ? null : member.mandates().getFirst();
        return "%s, %s, %s"
                .formatted(folded(name), seat == null ? null : seat.chamber(), seat == null ? null : seat.term());
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    Map<String, String> give(Scope scope, Remarks remarks) {
        Map<String, String> given = new HashMap<>();
        give.forEach((name, value) -> {
            var text = text(value, scope, remarks);
            if (text != null) {
                given.put(name, text);
            }
        });
        return given;
    }

    private Content content(Scope scope, Remarks remarks, @Nullable String kindWords, boolean whole) {
        var started = content.initiator() == null ? null : content.initiator().choose(scope, remarks, null, null);
        var quoted = text(content.slug(), scope, remarks);
        var slug = quoted == null ? "" : Slugs.of(quoted);
        var steps = content.steps().of(scope, remarks);
        var status = content.status() == null ? null : content.status().make(scope, remarks);
        var chamber = text(content.chamber(), scope, remarks);
        Initiator initiator = started == null ? null : started.word();
        return new Content(
                content.identifiers().of(scope, remarks),
                chamber == null && whole ? content.usualChamber() : chamber,
                text(content.term(), scope, remarks),
                text(content.number(), scope, remarks),
                slug.isEmpty() ? null : slug,
                kindWords,
                initiator,
                started == null ? null : started.words(),
                content.titles().of(scope, remarks),
                content.sponsors().of(scope, remarks),
                content.subjects().of(scope, remarks),
                date(content.introducedOn(), scope, remarks),
                steps.stream().map(Procedure.MadeStep::step).toList(),
                status == null ? null : status.status(),
                Decisions.of(content.outcome(), scope, remarks, status, steps),
                content.documents().of(scope, remarks),
                content.votes().of(scope, remarks),
                content.links().of(scope, remarks),
                addresses(scope, remarks),
                content.member() == null ? null : content.member().make(scope, remarks));
    }

    private List<String> addresses(Scope scope, Remarks remarks) {
        var found = new ArrayList<String>();
        for (var value : content.addresses()) {
            var address = text(value, scope, remarks);
            if (address != null && !found.contains(address)) {
                found.add(address);
            }
        }
        return found;
    }
}
