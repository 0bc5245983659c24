package org.hemicycle.cloud.legislation;

import org.hemicycle.cloud.connectors.record.BillDocument;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.Step;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.connectors.record.VoteEvent;

/** A value in few words, for saying which one is meant. */
final class Shown {
    private static final int LONGEST = 200;

    private Shown() {}

    static String of(Object value) {
        var text = switch (value) {
            case Title title -> title.text();
            case Step step -> step.date() == null ? step.words() : step.date() + " " + step.words();
            case Sponsor sponsor -> sponsor.name();
            case Subject subject -> subject.text();
            case Identifier identifier -> identifier.value();
            case BillDocument document -> document.title();
            case VoteEvent vote -> vote.subject() != null ? vote.subject() : String.valueOf(vote.date());
            case Link link -> link.type() + " " + link.target().value();
            default -> value.toString();
        };
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
