package org.hemicycle.cloud.legislation.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.connectors.record.Member;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.legislation.FieldChange;
import org.hemicycle.cloud.legislation.KnownMember.Profile;
import org.hemicycle.cloud.legislation.MemberAddress;
import org.hemicycle.cloud.legislation.MemberCorrection;
import org.hemicycle.cloud.legislation.model.Addressing;
import org.hemicycle.cloud.legislation.model.CorrectedProfile;
import org.hemicycle.cloud.legislation.model.DeclaredSource;
import org.hemicycle.cloud.legislation.model.MemberBuilder;
import org.hemicycle.cloud.legislation.model.MemberDifferences;
import org.hemicycle.cloud.legislation.model.StoredRecord;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.hemicycle.cloud.legislation.store.CorrectionStore;
import org.hemicycle.cloud.legislation.store.MemberRow;
import org.hemicycle.cloud.legislation.store.MemberStore;
import org.hemicycle.cloud.legislation.store.RecordStore;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.platform.changes.Change;
import org.hemicycle.ground.platform.changes.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rebuilds the members that a change of records touches, from the records as they now stand; writes what differs with its
 * history, and logs the change.
 */
@Component
class MemberRebuilding {
    private final RecordStore records;
    private final MemberStore members;
    private final CorrectionStore corrections;
    private final Changes changes;

    MemberRebuilding(RecordStore records, MemberStore members, CorrectionStore corrections, Changes changes) {
        this.records = records;
        this.members = members;
        this.corrections = corrections;
        this.changes = changes;
    }

    /**
     * A change of records.
     *
     * @param keys what the records are about, members or not
     * @param changed those that are new or say something else
     * @param gone those that are about to be deleted
     * @param fetched when each was had from its source, where that was just now
     */
    record Touched(Set<WorkKey> keys, Set<Long> changed, Set<Long> gone, Map<Long, Instant> fetched) {}

    void rebuild(Touched touched, Map<String, DeclaredSource> sources, Rebuilding.Reason reason, Instant now) {
        var keys =
                touched.keys().stream().filter(key -> Member.isOne(key.key())).toList();
        if (!keys.isEmpty()) {
            new Round(touched, keys, sources, reason, now).run();
        }
    }

    private final class Round {
        private final Touched touched;
        private final Map<String, DeclaredSource> sources;
        private final Rebuilding.Reason reason;
        private final Instant now;
        private final Map<WorkKey, List<StoredRecord>> said = new TreeMap<>();
        private final Map<WorkKey, MemberRow> known;
        private final Map<WorkKey, List<MemberCorrection>> corrected;
        private final Set<String> taken = new HashSet<>();
        private final List<MemberRow> fresh = new ArrayList<>();
        private final List<MemberRow> changed = new ArrayList<>();
        private final List<MemberStore.Learned> learned = new ArrayList<>();
        private final List<Long> dissolved = new ArrayList<>();
        private final List<Change> log = new ArrayList<>();

        Round(
                Touched touched,
                Collection<WorkKey> keys,
                Map<String, DeclaredSource> sources,
                Rebuilding.Reason reason,
                Instant now) {
            this.touched = touched;
            this.sources = sources;
            this.reason = reason;
            this.now = now;
            keys.forEach(key -> said.put(person(key), new ArrayList<>()));
            for (var placed : records.about(keys)) {
                var record = placed.record();
                if (record.record().kind() == RecordKind.MEMBER
                        && !touched.gone().contains(record.id())) {
                    said.getOrDefault(person(record.workKey()), new ArrayList<>())
                            .add(record);
                }
            }
            this.known = members.byPersons(said.keySet());
            this.corrected = corrections.of(said.keySet());
        }

        private static WorkKey person(WorkKey key) {
            return new WorkKey(key.connector(), Member.personOf(key.key()));
        }

        void run() {
            var profiles = new HashMap<WorkKey, @Nullable Profile>();
            said.forEach((person, its) -> profiles.put(person, profile(person, its)));
            take(profiles);
            said.forEach((person, its) -> {
                var profile = profiles.get(person);
                var row = known.get(person);
                if (profile == null) {
                    dissolve(row);
                } else if (row == null) {
                    insert(person, its, profile);
                } else {
                    update(row, its, profile);
                }
            });
            members.delete(dissolved);
            members.insert(fresh);
            members.update(changed);
            members.addHistory(learned, now);
            changes.append(log);
        }

        /** What is shown of a person; null as long as no record tells the name, or none the chamber. */
        private @Nullable Profile profile(WorkKey person, List<StoredRecord> its) {
            var profile = MemberBuilder.build(its, sources);
            return profile == null || chamber(person, profile) == null
                    ? null
                    : CorrectedProfile.of(profile, corrected.getOrDefault(person, List.of()));
        }

        private String seat(WorkKey person, Profile profile) {
            return Objects.requireNonNull(chamber(person, profile));
        }

        /** Learns which of the keys that new members might have are taken. */
        private void take(Map<WorkKey, @Nullable Profile> profiles) {
            var wanted = new HashMap<String, Set<String>>();
            profiles.forEach((person, profile) -> {
                if (profile != null && !known.containsKey(person)) {
                    var country = new MemberAddress(seat(person, profile), "").country();
                    wanted.computeIfAbsent(country, any -> new HashSet<>()).addAll(Addressing.ofPerson(person));
                }
            });
            wanted.forEach(
                    (country, keys) -> members.taken(country, keys).forEach(key -> taken.add(country + "/" + key)));
        }

        /** The chamber of the latest seat; of a source of one chamber that one. Null where no record tells it yet. */
        private @Nullable String chamber(WorkKey person, Profile profile) {
            var only = Objects.requireNonNull(sources.get(person.connector())).chambers();
            return profile.mandates().stream()
                    .map(Mandate::chamber)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(only.size() == 1 ? only.getFirst() : null);
        }

        private void insert(WorkKey person, List<StoredRecord> its, Profile profile) {
            var address = address(seat(person, profile), person);
            fresh.add(new MemberRow(
                    0,
                    person,
                    address,
                    profile,
                    sample(its),
                    1,
                    asOf(its, Instant.EPOCH),
                    now,
                    now,
                    removedAt(its, null)));
            log.add(Change.of(address.ref(), 1, Audience.PUBLIC, cause(its)));
        }

        private MemberAddress address(String chamber, WorkKey person) {
            return Addressing.ofPerson(person).stream()
                    .map(key -> new MemberAddress(chamber, key))
                    .filter(address -> taken.add(address.country() + "/" + address.key()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no address is left for " + person));
        }

        private void update(MemberRow row, List<StoredRecord> its, Profile profile) {
            var removedAt = removedAt(its, row.removedAt());
            var differences = new ArrayList<>(MemberDifferences.between(row.profile(), profile));
            if ((row.removedAt() == null) != (removedAt == null)) {
                differences.add(new FieldChange(
                        "removed",
                        List.of(Map.of("value", String.valueOf(removedAt == null))),
                        List.of(Map.of("value", String.valueOf(removedAt != null)))));
            }
            if (differences.isEmpty()) {
                return;
            }
            var revision = row.revision() + 1;
            var address = moved(row, profile);
            if (!address.equals(row.address())) {
                log.add(Change.of(row.address().ref(), revision, Audience.PUBLIC, Cause.REMOVAL));
            }
            changed.add(new MemberRow(
                    row.id(),
                    row.person(),
                    address,
                    profile,
                    sample(its),
                    revision,
                    asOf(its, row.asOf()),
                    row.learnedAt(),
                    now,
                    removedAt));
            learned.add(new MemberStore.Learned(row.id(), revision, cause(its), differences));
            log.add(Change.of(address.ref(), revision, Audience.PUBLIC, cause(its)));
        }

        /** Who goes over to another chamber of the country keeps the key. */
        private MemberAddress moved(MemberRow row, Profile profile) {
            var now =
                    new MemberAddress(seat(row.person(), profile), row.address().key());
            return now.country().equals(row.address().country()) ? now : row.address();
        }

        /** Nothing names the person any more: only samples and corrected mappings come to that. */
        private void dissolve(@Nullable MemberRow row) {
            if (row != null) {
                dissolved.add(row.id());
                log.add(Change.of(row.address().ref(), row.revision() + 1, Audience.PUBLIC, Cause.REMOVAL));
            }
        }

        private static boolean sample(List<StoredRecord> its) {
            return its.stream().allMatch(StoredRecord::sample);
        }

        private @Nullable Instant removedAt(List<StoredRecord> its, @Nullable Instant before) {
            var removed = its.stream().allMatch(record -> record.removedAt() != null);
            return removed ? Objects.requireNonNullElse(before, now) : null;
        }

        private Instant asOf(List<StoredRecord> its, Instant before) {
            return its.stream()
                    .map(record -> touched.fetched().get(record.id()))
                    .filter(Objects::nonNull)
                    .reduce(before, (one, other) -> one.isAfter(other) ? one : other);
        }

        private Cause cause(List<StoredRecord> its) {
            return reason.of(its.stream()
                    .filter(record -> touched.changed().contains(record.id()))
                    .toList());
        }
    }
}
