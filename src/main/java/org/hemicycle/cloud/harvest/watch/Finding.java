package org.hemicycle.cloud.harvest.watch;

import org.hemicycle.cloud.harvest.Incident.Facts;
import org.hemicycle.cloud.harvest.IncidentKind;
import org.jspecify.annotations.Nullable;

/**
 * What the watch has found wrong.
 *
 * @param stream null where it is about the source as a whole
 * @param subject the field, path or table; null where it is about none
 * @param address where the source was asked, {@code key} and {@code at} where it stands in the answer
 * @param count how many answers are withheld for it
 */
public record Finding(
        IncidentKind kind,
        @Nullable String stream,
        @Nullable String subject,
        Facts facts,
        @Nullable String address,
        @Nullable String key,
        @Nullable String at,
        int count) {

    /** What makes it the same as another. */
    public record Matter(
            IncidentKind kind,
            @Nullable String stream,
            @Nullable String subject) {}

    /** What it is about. */
    public Matter matter() {
        return new Matter(kind, stream, subject);
    }

    static Finding in(Look look, IncidentKind kind, @Nullable String subject, Facts facts) {
        var held = look.firstHeldBack();
        return new Finding(
                kind,
                look.stream(),
                subject,
                facts,
                look.address(),
                look.firstKey() != null ? look.firstKey() : held == null ? null : held.key(),
                look.firstAt() != null ? look.firstAt() : held == null ? null : held.at(),
                0);
    }

    Finding withheld(int answers) {
        return new Finding(kind, stream, subject, facts, address, key, at, answers);
    }

    Finding with(Facts other) {
        return new Finding(kind, stream, subject, other, address, key, at, count);
    }
}
