package org.hemicycle.cloud.legislation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.StoredFragment;
import org.hemicycle.cloud.legislation.model.MappingComparison;
import org.hemicycle.cloud.legislation.store.MappingVersionStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Reads again what a source said until some day by another declaration than was used then, and tells what would be otherwise.
 *
 * <p>Reads: all fragments until that day.
 *
 * <p>Writes: nothing.
 */
@Service
public class ReplayMapping {
    private final Harvests harvests;
    private final MappingVersionStore versions;
    private final Clock clock;

    ReplayMapping(@Lazy Harvests harvests, MappingVersionStore versions, Clock clock) {
        this.harvests = harvests;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * What would be otherwise; empty where no declaration of the source was in use by then.
     *
     * @param with the declaration to read by
     * @param day answers that came later (UTC) are left out, and so are declarations that were first used later; null for now
     */
    public Optional<MappingDifference> replay(Connector with, @Nullable LocalDate day) {
        var until = day == null
                ? clock.instant()
                : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
        return versions.usedAt(with.name(), until)
                .flatMap(texts -> Connectors.declaredBy(with.name(), texts))
                .map(then -> compare(then, with, until));
    }

    /**
     * What would be otherwise in the answers that came last; empty where no declaration of the source was in use.
     *
     * @param answers how many of them
     */
    public Optional<MappingDifference> replayNewest(Connector with, int answers) {
        return versions.usedAt(with.name(), clock.instant())
                .flatMap(texts -> Connectors.declaredBy(with.name(), texts))
                .map(then -> {
                    var comparison = new MappingComparison();
                    harvests.newestFragments(with.name(), answers)
                            .forEach(fragment -> comparison.add(read(then, fragment), read(with, fragment)));
                    return comparison.difference();
                });
    }

    private MappingDifference compare(Connector then, Connector with, Instant until) {
        var comparison = new MappingComparison();
        try (var fragments = harvests.allFragments(with.name())) {
            fragments
                    .filter(fragment -> !fragment.fetchedAt().isAfter(until))
                    .forEach(fragment -> comparison.add(read(then, fragment), read(with, fragment)));
        }
        return comparison.difference();
    }

    private static Reading read(Connector connector, StoredFragment fragment) {
        return connector.read(fragment.request(), fragment.answer());
    }
}
