package org.hemicycle.cloud.legislation.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.HarvestedFragment;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.StoredFragment;
import org.hemicycle.cloud.legislation.MappingDifference;
import org.hemicycle.cloud.legislation.model.MappingComparison;
import org.hemicycle.cloud.legislation.store.MappingVersionStore;
import org.hemicycle.cloud.legislation.store.ReadingStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads again what was read by an earlier state of its declaration, and keeps what that changed: a corrected mapping reaches
 * the whole history of a source. What was done stays done when it is interrupted.
 *
 * <p>Reads: fragments that were last read by another declaration.
 *
 * <p>Writes: records and works that come out differently; what the new declaration changed.
 */
@Component
class Remapping {
    private static final Logger LOG = LoggerFactory.getLogger(Remapping.class);

    private final Connectors connectors;
    private final Harvests harvests;
    private final HarvestIntake intake;
    private final ReadingStore readings;
    private final MappingVersionStore versions;

    Remapping(
            @Lazy Connectors connectors,
            @Lazy Harvests harvests,
            HarvestIntake intake,
            ReadingStore readings,
            MappingVersionStore versions) {
        this.connectors = connectors;
        this.harvests = harvests;
        this.intake = intake;
        this.readings = readings;
        this.versions = versions;
    }

    /** Reads again what is stale of every source. */
    void readAgain() {
        connectors.all().forEach(this::readAgain);
    }

    /** Reads again what is stale of one source; what that changed. */
    MappingDifference readAgain(Connector connector) {
        var stale = readings.stale(connector.name(), connector.sha256());
        if (stale.isEmpty()) {
            return MappingDifference.NOTHING;
        }
        var work = new Work(connector);
        stale.forEach((fragment, sha256) -> work.add(harvests.fragment(fragment), sha256));
        work.finish();
        var difference = versions.difference(connector.name(), connector.sha256());
        LOG.info(
                "{}: {} answers were read again by version {} of the mapping: {} of {} records read otherwise",
                connector.name(),
                stale.size(),
                connector.mapping().version(),
                difference.different(),
                difference.records());
        return difference;
    }

    /** The answers of one source, some at a time. */
    private final class Work {
        private final Connector connector;
        private final Map<String, Optional<Connector>> earlier = new HashMap<>();
        private final FragmentBatches batches = new FragmentBatches(this::remap);
        private MappingComparison comparison = new MappingComparison();

        Work(Connector connector) {
            this.connector = connector;
        }

        void add(StoredFragment stored, String sha256) {
            var reading = connector.read(stored.request(), stored.answer());
            declaration(sha256)
                    .ifPresent(before -> comparison.add(before.read(stored.request(), stored.answer()), reading));
            batches.add(HarvestedFragment.of(stored, reading));
        }

        /** The declaration of that checksum; none where its words are no longer understood. */
        private Optional<Connector> declaration(String sha256) {
            return earlier.computeIfAbsent(
                    sha256,
                    any -> versions.texts(connector.name(), sha256)
                            .flatMap(texts -> Connectors.declaredBy(connector.name(), texts)));
        }

        private void remap(List<HarvestedFragment> batch) {
            intake.remap(connector, batch, comparison.difference());
            comparison = new MappingComparison();
        }

        void finish() {
            batches.finish();
        }
    }
}
