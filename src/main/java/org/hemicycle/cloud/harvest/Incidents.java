package org.hemicycle.cloud.harvest;

import java.util.Collection;
import java.util.List;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.run.Confirming;
import org.hemicycle.cloud.harvest.store.IncidentStore;
import org.hemicycle.cloud.harvest.store.RunStore;
import org.hemicycle.ground.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** What is or was wrong with the sources. */
@Service
public class Incidents {
    private final Connectors connectors;
    private final IncidentStore incidents;
    private final RunStore runs;
    private final Confirming confirming;

    Incidents(@Lazy Connectors connectors, IncidentStore incidents, RunStore runs, @Lazy Confirming confirming) {
        this.connectors = connectors;
        this.incidents = incidents;
        this.runs = runs;
        this.confirming = confirming;
    }

    /** The open incidents of all sources, the latest first. */
    public List<Incident> open() {
        return incidents.open();
    }

    /** The open incidents of some sources, the latest first. */
    public List<Incident> open(Collection<String> of) {
        return of.isEmpty() ? List.of() : incidents.open(of);
    }

    /**
     * Incidents, the latest first.
     *
     * @param connector null for all sources
     * @param open whether open or closed ones are asked for; null for both
     */
    public List<Incident> latest(@Nullable String connector, @Nullable Boolean open, int limit, int offset) {
        return incidents.latest(named(connector), open, limit, offset);
    }

    /** How many there are. */
    public int count(@Nullable String connector, @Nullable Boolean open) {
        return incidents.count(named(connector), open);
    }

    /** One incident. Throws {@link NotFound}. */
    public Incident find(long id) {
        return incidents.find(id).orElseThrow(() -> new NotFound("incident " + id));
    }

    /**
     * A person says that what the source gives is right: it is expected from now on, and what was withheld is taken in.
     * Nothing is done while the source is being read, or where the incident is over. Throws {@link NotFound}.
     */
    public void confirm(String connector, long id) {
        var incident = find(id);
        var source = connectors.byName(connector);
        if (!incident.connector().equals(source.name())) {
            throw new NotFound("incident " + id + " of " + connector);
        }
        if (incident.open()
                && incident.kind().canBeRight()
                && runs.open(source.name()).isEmpty()) {
            confirming.confirm(source, incident);
        }
    }

    private @Nullable String named(@Nullable String connector) {
        return connector == null ? null : connectors.byName(connector).name();
    }
}
