package org.hemicycle.cloud.legislation.web;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.Initiator;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.connectors.record.Topic;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.figures.StageArc;
import org.hemicycle.ground.platform.web.figures.StageWay;
import org.hemicycle.ground.shared.Language;

/** The names of chambers, stages and outcomes in a reader's language, and the figure of a bill's way. */
final class LegislationNames {
    private final Parliaments parliaments;
    private final Messages m;

    LegislationNames(Parliaments parliaments, Messages m) {
        this.parliaments = parliaments;
        this.m = m;
    }

    /** The country of a chamber or country code; the European Parliament has none and goes by its own name. */
    String country(String code) {
        var country = code.substring(0, 2);
        return country.equals("eu") ? m.text("legislation.europe") : m.country(country);
    }

    /** A chamber as it is called in the reader's language, its code where the registry has none. */
    String chamber(String code) {
        return parliaments
                .chamber(code)
                .map(chamber -> Parliaments.name(chamber.names(), m.language()).text())
                .orElse(code);
    }

    String stage(Stage stage) {
        return m.of("legislation.stage", stage);
    }

    String outcome(Outcome outcome) {
        return m.of("legislation.outcome", outcome);
    }

    String initiator(Initiator initiator) {
        return m.of("legislation.initiator", initiator);
    }

    String kind(RecordKind kind) {
        return m.of("legislation.kind", kind);
    }

    String topic(Topic topic) {
        return m.of("legislation.topic", topic);
    }

    /** Where a bill stands, in a few words: its outcome where it has ended, its stage otherwise. */
    String standing(Stage stage, Outcome outcome) {
        return switch (outcome) {
            case ENACTED, REJECTED, WITHDRAWN, LAPSED, MERGED -> outcome(outcome);
            case PENDING, UNKNOWN -> stage(stage);
        };
    }

    /** Whether that says anything of the way of the bill. */
    boolean known(Stage stage, Outcome outcome) {
        return seat(stage, outcome) > 0;
    }

    /** The figure of the way; a bill that has ended stands on the last seat. */
    String arc(Stage stage, Outcome outcome) {
        return StageArc.svg(seat(stage, outcome), m.language().rightToLeft());
    }

    /** The same figure, large and with the names of the seats. */
    String way(Stage stage, Outcome outcome) {
        var seats = Stream.of(Stage.Group.values())
                .filter(group -> group != Stage.Group.NONE)
                .sorted(Comparator.comparingInt(LegislationNames::seat))
                .map(group -> m.of("legislation.group", group))
                .toList();
        return StageWay.svg(seat(stage, outcome), seats, m.language().rightToLeft());
    }

    private static int seat(Stage stage, Outcome outcome) {
        var ended = outcome != Outcome.PENDING && outcome != Outcome.UNKNOWN;
        return ended ? 5 : seat(stage.group());
    }

    private static int seat(Stage.Group group) {
        return switch (group) {
            case INTRODUCED -> 1;
            case COMMITTEE -> 2;
            case PLENARY -> 3;
            case OTHER_CHAMBER -> 4;
            case DECIDED -> 5;
            case NONE -> 0;
        };
    }

    /** The direction of a text in a language: {@code ltr} or {@code rtl}, {@code auto} where its language is not known. */
    static String direction(String tag) {
        if (tag.equals(Language.UNKNOWN)) {
            return "auto";
        }
        return Language.of(Locale.forLanguageTag(tag).toLanguageTag()).rightToLeft() ? "rtl" : "ltr";
    }
}
