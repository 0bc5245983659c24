package org.hemicycle.cloud.harvest.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.Shape.Kinds;
import org.hemicycle.cloud.harvest.Incident.Facts;
import org.hemicycle.cloud.harvest.IncidentKind;
import org.hemicycle.cloud.harvest.watch.Profile.Type;

/** What every answer of a stream is expected to have, and what one lacks of it. */
final class Expected {
    private static final Kinds NONE = new Kinds(0, 0, 0);

    private final Profile usual;
    private final Set<String> fields;
    private final Map<String, Type> types;

    Expected(Profile usual) {
        this.usual = usual;
        this.fields = usual.expectedFields();
        this.types = usual.expectedTypes();
    }

    /** A common field that should be there, or a field of the source that should be of a type. */
    record Trait(IncidentKind kind, String name) {}

    /** How many traits there are. */
    int size() {
        return fields.size() + types.size();
    }

    /** The traits that no record of the answer has although it could, with the number of those records. */
    Map<Trait, Integer> lacking(Look look) {
        var lacking = new HashMap<Trait, Integer>();
        if (look.records() == 0) {
            if (!look.heldBack().isEmpty() && fields.contains(Judge.RECORD)) {
                lacking.put(
                        new Trait(IncidentKind.FIELD_VANISHED, Judge.RECORD),
                        look.heldBack().size());
            }
        } else {
            for (var field : fields) {
                if (!field.equals(Judge.RECORD) && !look.fields().containsKey(field)) {
                    lacking.put(new Trait(IncidentKind.FIELD_VANISHED, field), look.records());
                }
            }
        }
        look.shape().fields().forEach((path, kinds) -> {
            var type = types.get(path);
            if (type != null && kinds.all() > 0 && type.of(kinds) == 0) {
                lacking.put(new Trait(IncidentKind.TYPE_CHANGED, path), kinds.all());
            }
        });
        return lacking;
    }

    /** Whether a record of the answer has the trait. */
    boolean has(Look look, Trait trait) {
        if (trait.kind() == IncidentKind.TYPE_CHANGED) {
            var type = types.get(trait.name());
            return type != null && type.of(look.shape().fields().getOrDefault(trait.name(), NONE)) > 0;
        }
        return trait.name().equals(Judge.RECORD)
                ? look.records() > 0
                : look.fields().containsKey(trait.name());
    }

    /** All traits that a record of the answer has. */
    void addHad(Look look, Set<Trait> had) {
        for (var field : fields) {
            addHad(look, new Trait(IncidentKind.FIELD_VANISHED, field), had);
        }
        for (var path : types.keySet()) {
            addHad(look, new Trait(IncidentKind.TYPE_CHANGED, path), had);
        }
    }

    private void addHad(Look look, Trait trait, Set<Trait> had) {
        if (!had.contains(trait) && has(look, trait)) {
            had.add(trait);
        }
    }

    /** What is to be told of a trait that so many records lack. */
    Finding finding(Look look, Trait trait, int records) {
        if (trait.kind() == IncidentKind.TYPE_CHANGED) {
            var kinds = look.shape().fields().getOrDefault(trait.name(), NONE);
            var was = types.getOrDefault(trait.name(), Type.TEXT).name();
            var facts = Facts.ofTurn(was, Type.most(kinds).name(), records);
            return Finding.in(look, trait.kind(), trait.name(), facts);
        }
        var facts = Facts.ofShare(usual.percent(trait.name()), records);
        var held = look.firstHeldBack();
        var why = trait.name().equals(Judge.RECORD) && held != null
                ? new Facts(facts.share(), null, facts.now(), null, null, facts.words(), held.reason())
                : facts;
        return Finding.in(look, trait.kind(), trait.name(), why);
    }
}
