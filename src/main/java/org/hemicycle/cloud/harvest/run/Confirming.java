package org.hemicycle.cloud.harvest.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.harvest.HarvestedFragment;
import org.hemicycle.cloud.harvest.Incident;
import org.hemicycle.cloud.harvest.IncidentKind;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.harvest.StoredFragment;
import org.hemicycle.cloud.harvest.store.FragmentStore;
import org.hemicycle.cloud.harvest.store.IncidentStore;
import org.hemicycle.cloud.harvest.store.ProfileStore;
import org.hemicycle.cloud.harvest.watch.Judge;
import org.hemicycle.cloud.harvest.watch.Learnt;
import org.hemicycle.cloud.harvest.watch.Look;
import org.hemicycle.cloud.harvest.watch.Profile;
import org.hemicycle.cloud.harvest.watch.Verdict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person says that what a source gives is right: the watch forgets what it expected there, and the answers that were
 * withheld are judged once more and taken in unless something else is wrong with them.
 */
@Component
public class Confirming {
    private static final int AT_ONCE = 16;

    private final ProfileStore profiles;
    private final IncidentStore incidents;
    private final FragmentStore fragments;
    private final ObjectProvider<Intake> intake;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Confirming(
            ProfileStore profiles,
            IncidentStore incidents,
            FragmentStore fragments,
            ObjectProvider<Intake> intake,
            TransactionTemplate transactions,
            Clock clock) {
        this.profiles = profiles;
        this.incidents = incidents;
        this.fragments = fragments;
        this.intake = intake;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Believes the source in the matter of an incident. */
    public void confirm(Connector connector, Incident incident) {
        var learnt = forgetting(connector, incident);
        transactions.executeWithoutResult(status -> {
            profiles.save(connector.name(), learnt);
            incidents.close(List.of(incident.id()), Incident.Ending.CONFIRMED, clock.instant());
        });
        if (incident.kind().withholds()) {
            release(connector, incident);
        }
    }

    private Map<String, Learnt> forgetting(Connector connector, Incident incident) {
        var changed = new HashMap<String, Learnt>();
        var stream = incident.stream();
        var learnt = profiles.of(connector.name()).get(stream);
        if (stream != null && learnt != null) {
            var profile = Profile.of(learnt, learnt.declaration());
            forget(profile, incident);
            changed.put(stream, profile.learnt());
        }
        return changed;
    }

    private static void forget(Profile profile, Incident incident) {
        var subject = incident.subject();
        switch (incident.kind()) {
            case FIELD_VANISHED, TYPE_CHANGED, PATH_VANISHED, PATH_APPEARED -> {
                if (subject != null) {
                    profile.forget(subject);
                }
            }
            case LANGUAGE_CHANGED -> profile.forgetLanguages();
            case WEB_PAGE -> profile.expectWebPages();
            case LATE, UNAVAILABLE, UNREADABLE, EMPTIED, FEWER, MORE, NEW_WORDS -> {}
        }
    }

    private void release(Connector connector, Incident incident) {
        var acceptsEmpty = incident.kind() == IncidentKind.EMPTIED;
        var judge =
                new Judge<Withheld>(profiles.of(connector.name()), Map.of(), Watching.form(connector), acceptsEmpty);
        var after = 0L;
        for (var some = fragments.withheld(connector.name(), after, AT_ONCE);
                !some.isEmpty();
                some = fragments.withheld(connector.name(), after, AT_ONCE)) {
            var verdicts = new ArrayList<Verdict<Withheld>>();
            for (var fragment : some) {
                after = fragment.id();
                verdicts.addAll(judged(connector, judge, fragment));
            }
            take(connector, verdicts);
        }
        take(connector, judge.end(false));
        transactions.executeWithoutResult(status -> profiles.save(connector.name(), judge.learnt()));
    }

    private static List<Verdict<Withheld>> judged(Connector connector, Judge<Withheld> judge, StoredFragment fragment) {
        var reading = connector.read(fragment.request(), fragment.answer());
        var look = Look.at(
                fragment.request(),
                fragment.answer().readAs(),
                reading,
                fragment.answer().bytes(),
                reading.isEmpty() ? 1 : 0);
        return reading.refused() == null ? judge.look(new Withheld(fragment, reading), look) : List.of();
    }

    private void take(Connector connector, List<Verdict<Withheld>> verdicts) {
        var right =
                verdicts.stream().filter(Verdict::takenIn).map(Verdict::answer).toList();
        if (!right.isEmpty()) {
            transactions.executeWithoutResult(status -> {
                right.forEach(one -> fragments.release(one.fragment()));
                var harvested = right.stream().map(Withheld::harvested).toList();
                intake.getObject().take(right.getFirst().fragment().run(), connector, harvested);
            });
        }
    }

    /** An answer that is kept, with what is read from it. */
    private record Withheld(StoredFragment fragment, Reading reading) {
        HarvestedFragment harvested() {
            return HarvestedFragment.of(fragment, reading);
        }
    }
}
