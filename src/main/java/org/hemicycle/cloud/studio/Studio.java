package org.hemicycle.cloud.studio;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hemicycle.cloud.conformance.Conformance;
import org.hemicycle.cloud.conformance.KeptVerdict;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.connectors.Suggestions;
import org.hemicycle.cloud.connectors.Workbench;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.SourceVisits;
import org.hemicycle.cloud.legislation.MappingDifference;
import org.hemicycle.cloud.legislation.ReplayMapping;
import org.hemicycle.cloud.studio.model.Differences;
import org.hemicycle.cloud.studio.model.DraftFiles;
import org.hemicycle.cloud.studio.store.DraftStore;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where declarations are written. A draft is changed file by file, tried, and put into use; what is in use are files, in the
 * data folder where they were published here.
 */
@Service
public class Studio {
    private static final Logger LOG = LoggerFactory.getLogger(Studio.class);
    private static final int NEWEST = 100;
    private static final int TESTS = 50;

    private final Connectors connectors;
    private final Harvests harvests;
    private final SourceVisits visits;
    private final ReplayMapping replay;
    private final Conformance conformance;
    private final DraftStore drafts;
    private final Clock clock;

    Studio(
            Connectors connectors,
            Harvests harvests,
            SourceVisits visits,
            ReplayMapping replay,
            Conformance conformance,
            DraftStore drafts,
            Clock clock) {
        this.connectors = connectors;
        this.harvests = harvests;
        this.visits = visits;
        this.replay = replay;
        this.conformance = conformance;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** All connectors and drafts, by name. */
    public List<Listed> connectors() {
        var saved = drafts.all();
        var inUse = connectors.names();
        var titles = new TreeMap<String, String>();
        connectors.all().forEach(connector -> titles.put(connector.name(), connector.title()));
        var names = new TreeSet<>(inUse);
        names.addAll(saved.keySet());
        return names.stream()
                .map(name -> new Listed(
                        name,
                        titles.getOrDefault(name, name),
                        connectors.isPublished(name),
                        inUse.contains(name),
                        saved.get(name)))
                .toList();
    }

    /** Whether a connector of that name is in use. */
    public boolean isInUse(String name) {
        return connectors.names().contains(name);
    }

    /** Whether what is in use under a name was published on this installation. */
    public boolean isPublished(String name) {
        return connectors.isPublished(name);
    }

    /** The draft of a connector; where none was begun, the files in use. Throws {@link NotFound}. */
    public Draft draft(String name) {
        return drafts.find(name)
                .or(() -> connectors
                        .files(name)
                        .map(files -> new Draft(name, 0, DraftFiles.sha256(files), null, new TreeMap<>(files))))
                .orElseThrow(() -> new NotFound("neither a connector nor a draft “%s”".formatted(name)));
    }

    /** The entry tests from which a connector can be drafted, newest first. */
    public List<KeptVerdict> tests() {
        return conformance.verdicts(0, TESTS);
    }

    /**
     * Begins a connector that is not there yet. Throws {@link InvalidInput} where the name is taken or none, and {@link NotFound}
     * where there is no such test.
     *
     * @param test the number of the entry test to draft it from; null for an empty one
     */
    @Transactional
    public Draft begin(String typed, @Nullable Long test) {
        var name = DraftFiles.name(typed);
        if (connectors.files(name).isPresent() || drafts.find(name).isPresent()) {
            throw new InvalidInput("name", "studio.invalid.taken", name);
        }
        return keep(
                new Draft(name, 0, null, null, new TreeMap<>()).with(conformance.draft(name, test), clock.instant()));
    }

    /**
     * Changes a file of a draft, or adds it. Where nothing would change, nothing is kept. Throws {@link ChangedMeanwhile} where
     * the revision is not the latest, and {@link InvalidInput}.
     */
    @Transactional
    public Draft save(String name, int revision, String file, byte[] content) {
        var draft = latest(name, revision);
        var files = DraftFiles.with(draft.files(), file, content);
        return Arrays.equals(draft.files().get(file), content) ? draft : keep(draft.with(files, clock.instant()));
    }

    /** Takes a file out of a draft. Throws {@link ChangedMeanwhile}, and {@link NotFound} where there is no such file. */
    @Transactional
    public Draft remove(String name, int revision, String file) {
        var draft = latest(name, revision);
        var files = new TreeMap<>(draft.files());
        if (files.remove(file) == null) {
            throw new NotFound("file " + file);
        }
        return keep(draft.with(files, clock.instant()));
    }

    /** Forgets a draft; what is in use stays. */
    @Transactional
    public void discard(String name) {
        drafts.forget(name);
    }

    /** What a draft makes of one of its samples, or of an answer of the source. */
    public Trial tryOut(Draft draft, @Nullable String on) {
        return new Trials(connectors, harvests).of(draft, on);
    }

    /** What may be written at an offset into a file of a draft. */
    public Suggestions suggest(Draft draft, String file, String text, int offset) {
        return Workbench.of(draft.connector(), draft.files()).suggest(file, text, offset);
    }

    /**
     * Asks the source once, by the first request of a stream, and keeps the answer as a sample of the draft, whose path is the
     * answer. Throws {@link
     * InvalidInput} where the draft is not sound, the stream does not ask, or the source does not answer.
     */
    public String ask(String name, int revision, String stream) throws InterruptedException {
        var connector = Workbench.of(name, latest(name, revision).files())
                .connector()
                .orElseThrow(() -> new InvalidInput("stream", "studio.invalid.unsound"));
        var request = connector.streams().contains(stream)
                ? connector
                        .requests(stream, clock.instant().atZone(ZoneOffset.UTC).toLocalDate())
                        .findFirst()
                : Optional.<SourceRequest>empty();
        var answer = visits.ask(
                        connector,
                        request.orElseThrow(() -> new InvalidInput("stream", "studio.invalid.stream")),
                        mayUseKey(connector),
                        DraftFiles.LARGEST + 1)
                .orElseThrow(() -> new InvalidInput("stream", "studio.invalid.absent"));
        var path = "samples/" + stream + "/asked.txt";
        save(name, revision, path, answer);
        return path;
    }

    /** A key goes only where the declaration in use sends it already: a draft cannot lead it elsewhere. */
    private boolean mayUseKey(Connector draft) {
        return connectors
                .find(draft.name())
                .filter(inUse -> inUse.secret().equals(draft.secret()))
                .filter(inUse -> inUse.origins().containsAll(draft.origins()))
                .isPresent();
    }

    /** What a draft changes in the files in use. */
    public List<FileDifference> changes(Draft draft) {
        return Differences.between(inUse(draft.connector()), draft.files());
    }

    /** What a draft would change in what the source said last; empty where it said nothing or the draft is not sound. */
    public Optional<MappingDifference> effect(Draft draft) {
        return Workbench.of(draft.connector(), draft.files())
                .connector()
                .flatMap(connector -> replay.replayNewest(connector, NEWEST));
    }

    /** What a person should look at before a draft is put into use. */
    public List<Advice> advice(Draft draft) {
        return Advice.on(draft, inUse(draft.connector()));
    }

    /** A checksum of the files of a connector that are in use. */
    public String inUseNow(String name) {
        return DraftFiles.sha256(inUse(name));
    }

    /**
     * Puts a draft into use; what was read before is then read again by it. Throws {@link ChangedMeanwhile} where the draft or
     * what is in use is not what the person saw, and {@link InvalidInput} where it is not sound.
     *
     * @param instead the checksum of the files in use that the person saw
     */
    @Transactional
    public void publish(String name, int revision, String instead) {
        var draft = latest(name, revision);
        if (!inUseNow(name).equals(instead)) {
            throw new ChangedMeanwhile(name);
        }
        if (!Workbench.of(name, draft.files()).problems().isEmpty()) {
            throw new InvalidInput("file", "studio.invalid.unsound");
        }
        drafts.forget(name);
        connectors.publish(name, draft.files());
        LOG.info(
                "{}: a declaration of {} files was put into use",
                name,
                draft.files().size());
    }

    /** Whether what was published here can be taken back: another declaration stands behind it, or nothing was read by it. */
    public boolean canTakeBack(String name) {
        return connectors.isPublished(name)
                && (connectors.isGiven(name) || harvests.newestAnswers(name, 1).isEmpty());
    }

    /** Takes back what was published here. Throws {@link InvalidInput} where nothing would be left to read its data by. */
    public void takeBack(String name) {
        if (!canTakeBack(name)) {
            throw new InvalidInput("connector", "studio.invalid.takeBack");
        }
        connectors.takeBack(name);
        LOG.info("{}: the declaration that was published here was taken back", name);
    }

    private Map<String, byte[]> inUse(String name) {
        return connectors.files(name).orElse(Map.of());
    }

    /** The draft of a connector. Throws {@link ChangedMeanwhile} where the revision is not the latest. */
    public Draft latest(String name, int revision) {
        var draft = draft(name);
        if (draft.revision() != revision) {
            throw new ChangedMeanwhile(name);
        }
        return draft;
    }

    private Draft keep(Draft draft) {
        if (!drafts.keep(draft)) {
            throw new ChangedMeanwhile(draft.connector());
        }
        return draft;
    }
}
