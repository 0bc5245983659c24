package org.hemicycle.cloud.legislation.intake;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.HarvestedFragment;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.StoredFragment;
import org.hemicycle.ground.platform.search.ContentRebuild;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Makes every record anew from what the sources said, by today's declarations. Equal content is not written; what differs is
 * written as a correction of the mapping, and history is kept.
 *
 * <p>Reads: all fragments, oldest first.
 *
 * <p>Writes: records and works that come out differently.
 */
@Component
class FragmentRebuild implements ContentRebuild {
    /** Records in one transaction, about. */
    private static final int BATCH = 1000;

    private final Connectors connectors;
    private final Harvests harvests;
    private final HarvestIntake intake;

    FragmentRebuild(@Lazy Connectors connectors, @Lazy Harvests harvests, HarvestIntake intake) {
        this.connectors = connectors;
        this.harvests = harvests;
        this.intake = intake;
    }

    @Override
    public String name() {
        return "bills";
    }

    @Override
    public long rebuild() {
        return connectors.all().stream().mapToLong(this::rebuild).sum();
    }

    private long rebuild(Connector connector) {
        long records = 0;
        var batch = new ArrayList<HarvestedFragment>();
        int inBatch = 0;
        try (var fragments = harvests.allFragments(connector.name())) {
            for (var stored : (Iterable<StoredFragment>) fragments::iterator) {
                var fragment = read(connector, stored);
                inBatch += 1 + fragment.reading().records().size();
                batch.add(fragment);
                if (inBatch >= BATCH) {
                    records += intake.retake(connector, List.copyOf(batch)).size();
                    batch.clear();
                    inBatch = 0;
                }
            }
        }
        return records + intake.retake(connector, List.copyOf(batch)).size();
    }

    private static HarvestedFragment read(Connector connector, StoredFragment stored) {
        var reading = connector.read(stored.request(), stored.answer());
        return new HarvestedFragment(
                stored.id(), stored.request(), reading, stored.answer().derived(), stored.sample(), stored.fetchedAt());
    }
}
