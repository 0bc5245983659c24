package org.hemicycle.cloud.translation.terms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.translation.layer.LegislativeLayer;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.LayerTrouble;
import org.hemicycle.ground.platform.models.ModelSwitches;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The legislative layer with the terms that are accepted now. What takes time to read is read when the first text is translated,
 * and does not keep the platform from starting; an entry that another process accepts is seen within seconds.
 */
@Component
public class CurrentLayer {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentLayer.class);
    /** The name by which terms and heads are switched off in the register of models. */
    public static final String SWITCH = "terms";

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final TermProposals proposals;
    private final ModelSwitches switches;
    private final Clock clock;
    private volatile @Nullable Read read;
    private volatile @Nullable LegislativeLayer bare;

    CurrentLayer(TermProposals proposals, ModelSwitches switches, Clock clock) {
        this.proposals = proposals;
        this.switches = switches;
        this.clock = clock;
    }

    private record Read(LegislativeLayer layer, String state, Instant seen) {}

    /** The layer as it is now, or was a few seconds ago; the bare one where the operator has switched terms off. */
    public LegislativeLayer get() {
        return switches.isOn(SWITCH) ? known() : bare();
    }

    private LegislativeLayer bare() {
        var layer = bare;
        if (layer == null) {
            layer = LegislativeLayer.bare();
            bare = layer;
        }
        return layer;
    }

    private LegislativeLayer known() {
        var now = read;
        return now != null && clock.instant().isBefore(now.seen().plus(LOOK)) ? now.layer() : look();
    }

    /** The layer as it is this moment. */
    public synchronized LegislativeLayer look() {
        var known = read;
        var state = proposals.state();
        var layer = known != null && known.state().equals(state)
                ? known.layer()
                : LegislativeLayer.read(fitting(entries(proposals.accepted())));
        read = new Read(layer, state, clock.instant());
        return layer;
    }

    /** The layer where it was read already. */
    public Optional<LegislativeLayer> ifRead() {
        return Optional.ofNullable(read).map(Read::layer);
    }

    /** The layer as it would be with a further entry; throws {@link LayerTrouble} where the entry doesn't fit. */
    public LegislativeLayer with(Declared entry) {
        var all = new ArrayList<>(fitting(entries(proposals.accepted().stream()
                .filter(accepted -> !accepted.term().equals(entry.text("id")))
                .toList())));
        all.add(entry);
        return LegislativeLayer.read(all);
    }

    /** The layer as it would be without the accepted entry of a term. */
    public LegislativeLayer without(String term) {
        return LegislativeLayer.read(fitting(entries(proposals.accepted().stream()
                .filter(accepted -> !accepted.term().equals(term))
                .toList())));
    }

    private static List<Declared> entries(List<TermProposal> accepted) {
        return accepted.stream().map(TermProposals::declared).toList();
    }

    /** An entry that no longer fits, since the product knows other systems now, is left out and told; the rest serves. */
    private static List<Declared> fitting(List<Declared> entries) {
        var fitting = new ArrayList<Declared>();
        for (var entry : entries) {
            try {
                LegislativeLayer.check(entry);
                fitting.add(entry);
            } catch (LayerTrouble trouble) {
                LOG.error("an accepted term is left out: {}", trouble.getMessage());
            }
        }
        return fitting;
    }
}
