package org.hemicycle.cloud.harvest.schedule;

import java.time.Clock;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.harvest.store.RunStore;
import org.hemicycle.ground.platform.commands.FoundingContent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The samples that come with the connectors, harvested in the background at the first start. */
@Component
@Order(100)
class SampleBills implements FoundingContent {
    private final Connectors connectors;
    private final RunStore runs;
    private final Clock clock;

    SampleBills(@Lazy Connectors connectors, RunStore runs, Clock clock) {
        this.connectors = connectors;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sample bills (in the background)";
    }

    @Override
    public void load() {
        if (runs.everAskedForSamples()) {
            return;
        }
        for (var connector : connectors.all()) {
            if (!connectors.samples(connector).isEmpty()) {
                runs.queue(RunRequest.samples(connector.name(), "first start"), clock.instant());
            }
        }
    }
}
