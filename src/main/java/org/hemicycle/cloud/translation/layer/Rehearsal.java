package org.hemicycle.cloud.translation.layer;

import org.hemicycle.cloud.translation.layer.heads.Voice;
import org.hemicycle.cloud.translation.layer.terms.Context;

/** Goes through a text as a rendering does, without an engine, for the account of what it rests on. */
final class Rehearsal implements Voice {
    private final Readings readings;
    private final Context context;
    private final Basis basis;

    Rehearsal(Readings readings, Context context, Basis basis) {
        this.readings = readings;
        this.context = context;
        this.basis = basis;
    }

    @Override
    public String say(String part) {
        if (Words.any(part)) {
            basis.said(readings.of(part, context));
        }
        return part;
    }

    @Override
    public boolean titled() {
        return false;
    }

    @Override
    public void applied(Applied head) {
        basis.head(head.id(), head.words());
    }
}
