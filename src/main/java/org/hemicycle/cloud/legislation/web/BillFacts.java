package org.hemicycle.cloud.legislation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.web.BillView.Fact;
import org.hemicycle.cloud.legislation.web.BillView.Standing;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.hemicycle.ground.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/** Where a bill stands, and the facts beside it. */
final class BillFacts {
    private static final int IDENTIFIERS = 8;

    private final BillWords words;
    private final Messages m;
    private final Bill bill;
    private final List<Fact> facts = new ArrayList<>();

    BillFacts(BillWords words) {
        this.words = words;
        this.m = words.m();
        this.bill = words.bill();
    }

    Standing standing() {
        var stage = bill.stage();
        var outcome = bill.outcome();
        var ended = outcome != Outcome.PENDING && outcome != Outcome.UNKNOWN;
        return new Standing(
                words.names().way(stage.stage(), outcome),
                ended ? words.names().outcome(outcome) : words.names().stage(stage.stage()),
                ended && stage.stage().isCommon() ? words.names().stage(stage.stage()) : null,
                stage.date() == null ? null : m.date(stage.date()),
                stage.words() == null ? null : words.text(stage.words(), stage.language()),
                m.of("legislation.certainty", stage.certainty()),
                stage.reason());
    }

    List<Fact> facts() {
        add("number", bill.number());
        add("kind", words.names().kind(bill.kind()));
        var decision = bill.decision();
        add("outcome", words.names().outcome(bill.outcome()), said(decision == null ? null : decision.words()));
        if (bill.initiator() != null) {
            add("initiator", words.names().initiator(bill.initiator()), said(bill.initiatorWords()));
        }
        add("introduced", date(bill.introducedOn()));
        add("lastActivity", date(bill.lastActivityOn()));
        add("term", bill.term());
        add(
                "identifiers",
                bill.identifiers().stream()
                        .map(identifier -> identifier.value())
                        .filter(value -> !value.equals(bill.number()))
                        .distinct()
                        .limit(IDENTIFIERS)
                        .collect(Collectors.joining(" · ")));
        return List.copyOf(facts);
    }

    private void add(String key, @Nullable String value) {
        add(key, value, null);
    }

    private void add(String key, @Nullable String value, @Nullable Text said) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(m.text("legislation.bill." + key), value, null, said));
        }
    }

    private @Nullable Text said(@Nullable String by) {
        return by == null ? null : words.text(by, null);
    }

    private @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : m.date(date);
    }
}
