package org.hemicycle.cloud.legislation.intake;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.record.Member;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.hemicycle.cloud.legislation.store.DeclaredSourceStore;
import org.hemicycle.cloud.legislation.store.WorkStore;
import org.hemicycle.ground.platform.changes.Cause;
import org.springframework.stereotype.Component;

/** Has members shown as editors corrected them, from the same records as before. */
@Component
public class CorrectedMembers {
    private final WorkStore works;
    private final DeclaredSourceStore sources;
    private final MemberRebuilding rebuilding;
    private final Clock clock;

    CorrectedMembers(WorkStore works, DeclaredSourceStore sources, MemberRebuilding rebuilding, Clock clock) {
        this.works = works;
        this.sources = sources;
        this.rebuilding = rebuilding;
        this.clock = clock;
    }

    /** Lets no harvest in between until the transaction ends. */
    public void lock() {
        works.lock();
    }

    /** Makes a person's page anew, with the corrections that stand. */
    public void show(WorkKey person) {
        var about = new WorkKey(person.connector(), Member.workOf(person.key()));
        rebuilding.rebuild(
                new MemberRebuilding.Touched(Set.of(about), Set.of(), Set.of(), Map.of()),
                sources.all(),
                changed -> Cause.CORRECTION,
                clock.instant());
    }
}
