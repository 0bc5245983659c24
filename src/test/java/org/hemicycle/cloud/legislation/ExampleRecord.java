package org.hemicycle.cloud.legislation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Content;
import org.hemicycle.cloud.connectors.record.Decision;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.connectors.record.Member;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.connectors.record.Step;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.connectors.record.SubjectTopic;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.connectors.record.Topic;
import org.hemicycle.cloud.connectors.record.Unmapped;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.jspecify.annotations.Nullable;

/** Builds source records with invented content, one value after the other. */
final class ExampleRecord {
    private final String connector;
    private final String stream;
    private final String key;
    private final String work;
    private RecordKind kind = RecordKind.BILL;
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<Title> titles = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Unmapped> unmapped = new ArrayList<>();
    private final List<Sponsor> sponsors = new ArrayList<>();
    private final List<VoteEvent> votes = new ArrayList<>();
    private final List<Mandate> mandates = new ArrayList<>();
    private @Nullable String person;
    private @Nullable String chamber;
    private @Nullable String number;
    private @Nullable String slug;
    private @Nullable LocalDate introducedOn;
    private @Nullable Decision decision;
    private @Nullable Instant dated;

    private ExampleRecord(String connector, String stream, String key, String work) {
        this.connector = connector;
        this.stream = stream;
        this.key = key;
        this.work = work;
    }

    static ExampleRecord of(String connector, String stream, String key) {
        return new ExampleRecord(connector, stream, key, key);
    }

    static ExampleRecord of(String connector, String stream, String key, String work) {
        return new ExampleRecord(connector, stream, key, work);
    }

    /** A record of a member of parliament. */
    static ExampleRecord member(String connector, String stream, String key, String person) {
        return new ExampleRecord(connector, stream, key, Member.workOf(person)).kind(RecordKind.MEMBER);
    }

    ExampleRecord called(String name) {
        person = name;
        return this;
    }

    ExampleRecord seat(String inChamber, @Nullable String term, @Nullable String from, @Nullable String party) {
        return seat(inChamber, term, from, null, party, null);
    }

    ExampleRecord seat(
            String inChamber,
            @Nullable String term,
            @Nullable String from,
            @Nullable String to,
            @Nullable String party,
            @Nullable String area) {
        mandates.add(new Mandate(
                inChamber,
                term,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                party,
                null,
                area,
                null,
                "/" + key + "/" + mandates.size()));
        return this;
    }

    ExampleRecord sponsored(String name, @Nullable String id) {
        sponsors.add(new Sponsor(name, Sponsor.Kind.PERSON, id, null, null, false, null, "by"));
        return this;
    }

    ExampleRecord voted(String id, String date, String subject, VoteEvent.Ballot... ballots) {
        votes.add(new VoteEvent(
                id,
                LocalDate.parse(date),
                null,
                subject,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(ballots),
                "votes"));
        return this;
    }

    ExampleRecord kind(RecordKind value) {
        kind = value;
        return this;
    }

    ExampleRecord numbered(String value) {
        number = value;
        slug = value;
        return identified("number", connector, value);
    }

    ExampleRecord identified(String scheme, @Nullable String inChamber, String value) {
        identifiers.add(new Identifier(scheme, inChamber, null, value, true));
        return this;
    }

    ExampleRecord alsoCalled(String scheme, String value) {
        identifiers.add(new Identifier(scheme, connector, null, value, false));
        return this;
    }

    ExampleRecord titled(Title.Type type, String text, String language) {
        titles.add(new Title(type, text, language, null, null, null, "title"));
        return this;
    }

    ExampleRecord titled(String text) {
        titles.add(new Title(Title.Type.OFFICIAL, text, "en", null, null, null, "title"));
        return this;
    }

    ExampleRecord subject(String text) {
        subjects.add(new Subject(text, "en", null, null, null, "subject"));
        return this;
    }

    ExampleRecord subject(String text, Topic topic, Certainty certainty) {
        subjects.add(new Subject(text, "en", null, null, new SubjectTopic(topic, certainty, "for tests"), "subject"));
        return this;
    }

    ExampleRecord step(@Nullable String date, String words, Stage stage) {
        steps.add(new Step(
                date == null ? null : LocalDate.parse(date),
                null,
                null,
                words,
                null,
                null,
                "en",
                stage,
                stage == Stage.UNMAPPED ? Certainty.UNMAPPED : Certainty.EXACT,
                stage == Stage.UNMAPPED ? null : "because",
                "steps[" + steps.size() + "]"));
        if (stage == Stage.UNMAPPED) {
            unmapped.add(new Unmapped("steps", words, null, null));
        }
        return this;
    }

    ExampleRecord linked(Link.Type type, String toNumber) {
        links.add(new Link(type, new Identifier("number", connector, null, toNumber, true), "see", null));
        return this;
    }

    ExampleRecord chamber(String value) {
        chamber = value;
        return this;
    }

    ExampleRecord slug(String value) {
        slug = value;
        return this;
    }

    ExampleRecord introducedOn(String date) {
        introducedOn = LocalDate.parse(date);
        return this;
    }

    ExampleRecord outcome(Outcome outcome) {
        decision = new Decision(outcome, Certainty.EXACT, outcome.name(), "because", "outcome");
        return this;
    }

    ExampleRecord inferred(Outcome outcome) {
        decision = new Decision(outcome, Certainty.INFERRED, outcome.name(), "because", "steps[0]");
        return this;
    }

    ExampleRecord dated(String instant) {
        dated = Instant.parse(instant);
        return this;
    }

    SourceRecord record() {
        var content = new Content(
                identifiers,
                chamber,
                null,
                number,
                slug,
                null,
                null,
                null,
                titles,
                sponsors,
                subjects,
                introducedOn,
                steps,
                null,
                decision,
                List.of(),
                votes,
                links,
                List.of(),
                kind == RecordKind.MEMBER ? new Member(person, null, null, mandates) : null);
        return new SourceRecord(
                connector,
                stream,
                key,
                work,
                kind,
                content,
                "/" + key,
                dated,
                Map.of("number", "no", "introducedOn", "date", "slug", "no"),
                unmapped);
    }
}
