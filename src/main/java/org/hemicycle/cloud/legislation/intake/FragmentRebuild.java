package org.hemicycle.cloud.legislation.intake;

import java.util.concurrent.atomic.LongAdder;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.HarvestedFragment;
import org.hemicycle.cloud.harvest.Harvests;
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
        var records = new LongAdder();
        var batches = new FragmentBatches(
                batch -> records.add(intake.retake(connector, batch).size()));
        try (var fragments = harvests.allFragments(connector.name())) {
            fragments.forEach(stored ->
                    batches.add(HarvestedFragment.of(stored, connector.read(stored.request(), stored.answer()))));
        }
        batches.finish();
        return records.sum();
    }
}
