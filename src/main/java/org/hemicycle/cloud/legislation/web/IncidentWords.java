package org.hemicycle.cloud.legislation.web;

import java.time.Duration;
import java.time.Instant;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.harvest.Incident;
import org.hemicycle.cloud.harvest.IncidentKind;
import org.hemicycle.ground.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/** Says in the reader's language what is wrong with a source. */
final class IncidentWords {
    /** Stands for a record as a whole among the fields that can vanish. */
    private static final String RECORD = "record";

    private static final String KEY = "legislation.incident.";

    private final Messages m;

    IncidentWords(Messages m) {
        this.m = m;
    }

    /** The kind, in a few words. */
    String kind(Incident incident) {
        return m.of(KEY + "kind", incident.kind());
    }

    /** What was seen, in one sentence. */
    String what(Incident incident, Connector connector) {
        var facts = incident.facts();
        var key = KEY + "what." + incident.kind().name();
        var subject = subject(incident);
        return switch (incident.kind()) {
            case LATE -> m.text(key, connector.promise().toDays());
            case UNAVAILABLE, WEB_PAGE, UNREADABLE -> m.text(key);
            case EMPTIED, FEWER, MORE -> m.text(KEY + "what.COUNT", number(facts.usual()), number(facts.now()));
            case FIELD_VANISHED, PATH_VANISHED ->
                RECORD.equals(incident.subject())
                        ? m.text(KEY + "what.RECORD", number(facts.now()))
                        : m.text(KEY + "what.VANISHED", subject, share(incident), number(facts.now()));
            case TYPE_CHANGED -> m.text(key, subject, type(facts.was()), type(facts.is()));
            case NEW_WORDS -> m.text(key, String.join(" · ", facts.words()));
            case LANGUAGE_CHANGED -> m.text(key, language(facts.was()), language(facts.is()));
            case PATH_APPEARED -> m.text(key, subject, number(facts.now()));
        };
    }

    /** What still works. */
    String stillWorks(IncidentKind kind) {
        var which = switch (kind) {
            case LATE, UNAVAILABLE -> "ASKED";
            case WEB_PAGE, UNREADABLE, EMPTIED, FIELD_VANISHED, TYPE_CHANGED -> "WITHHELD";
            case FEWER -> "KEPT";
            case NEW_WORDS -> "WORDS";
            case MORE, LANGUAGE_CHANGED, PATH_VANISHED, PATH_APPEARED -> "SHOWN";
        };
        return m.text(KEY + "still." + which);
    }

    /** What readers of the source's bills are told. */
    String banner(Incident incident, Connector connector) {
        var since = incident.dataSince() == null ? incident.openedAt() : incident.dataSince();
        return m.text(KEY + "banner", connector.title(), m.moment(since), what(incident, connector));
    }

    /** How long it lasted, or has lasted so far. */
    String lasted(Incident incident, Instant now) {
        return duration(incident.lasted(now));
    }

    /** A span of time in the unit that fits. */
    String duration(Duration span) {
        if (span.toHours() < 1) {
            return m.text(KEY + "minutes", span.toMinutes());
        }
        return span.toHours() < 48
                ? m.text("legislation.sources.hours", span.toHours())
                : m.text("legislation.sources.days", span.toDays());
    }

    private String subject(Incident incident) {
        var subject = incident.subject() == null ? "" : incident.subject();
        return incident.kind() == IncidentKind.FIELD_VANISHED ? FieldNames.of(m, subject) : subject;
    }

    private String share(Incident incident) {
        var share = incident.facts().share();
        return m.percent((share == null ? 0 : share) / 100.0);
    }

    private String type(@Nullable String type) {
        return type == null ? "–" : m.text(KEY + "type." + type);
    }

    /** A language with the script of its titles, such as {@code pt-Latin}. */
    private String language(@Nullable String tag) {
        if (tag == null) {
            return "–";
        }
        var dash = tag.lastIndexOf('-');
        return dash < 0
                ? m.languageName(tag)
                : m.languageName(tag.substring(0, dash)) + " (" + tag.substring(dash + 1) + ")";
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
