package org.hemicycle.cloud.connectors.map;

import java.util.List;
import org.hemicycle.cloud.connectors.record.BillDocument;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Initiator;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.hemicycle.cloud.connectors.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a declaration says of the content of a record, field by field.
 *
 * @param member null where no word of members is declared
 * @param usualChamber the chamber that is meant where the record names none; null where none is
 */
public record ContentMap(
        @Nullable String usualChamber,
        @Nullable Value slug,
        @Nullable Value chamber,
        @Nullable Value term,
        @Nullable Value number,
        @Nullable Value introducedOn,
        @Nullable Choice<Initiator> initiator,
        ListField<Identifier> identifiers,
        ListField<Title> titles,
        ListField<Sponsor> sponsors,
        ListField<Subject> subjects,
        ListField<Procedure.MadeStep> steps,
        Procedure.@Nullable Statuses status,
        @Nullable Choice<Outcome> outcome,
        ListField<BillDocument> documents,
        ListField<VoteEvent> votes,
        ListField<Link> links,
        List<Value> addresses,
        @Nullable MemberMap member) {}
