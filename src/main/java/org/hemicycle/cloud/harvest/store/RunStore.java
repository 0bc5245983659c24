package org.hemicycle.cloud.harvest.store;

import static org.hemicycle.cloud.harvest.tables.Tables.RUN;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.HarvestRun.State;
import org.hemicycle.cloud.harvest.HarvestRun.Trouble;
import org.hemicycle.cloud.harvest.Origin;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.RunId;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.harvest.SourceError;
import org.hemicycle.cloud.harvest.Taken;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs: who holds them, how far they are and how they ended. */
@Component
public class RunStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext database;

    public RunStore(DSLContext database) {
        this.database = database;
    }

    /** Puts a run into the queue; empty when one of the same connector is queued or under way. */
    public Optional<RunId> queue(RunRequest asked, Instant now) {
        return insert(asked, State.QUEUED, null, now);
    }

    /** Starts a run at once; empty when one of the same connector is queued or under way. */
    public Optional<ClaimedRun> start(RunRequest asked, long owner, Instant now) {
        return insert(asked, State.RUNNING, owner, now).map(id -> new ClaimedRun(id, 0, asked, false));
    }

    /** Takes a run that nobody holds, or whose holder is dead; empty when somebody else was quicker. */
    public Optional<ClaimedRun> claim(OpenRun open, long owner, Instant now) {
        return database.update(RUN)
                .set(RUN.STATE, State.RUNNING.name())
                .set(RUN.OWNER, owner)
                .set(RUN.FENCE, RUN.FENCE.plus(1))
                .set(RUN.HEARTBEAT_AT, now)
                .where(RUN.ID.eq(open.id().value()))
                .and(RUN.FENCE.eq(open.fence()))
                .and(RUN.STATE.ne(State.ENDED.name()))
                .returning(RUN.FENCE)
                .fetchOptional(RUN.FENCE)
                .map(fence -> new ClaimedRun(open.id(), fence, open.asked(), true));
    }

    /** The runs that have not ended. */
    public List<OpenRun> open() {
        return database.selectFrom(RUN)
                .where(RUN.STATE.ne(State.ENDED.name()))
                .orderBy(RUN.ID)
                .fetch(RunStore::open);
    }

    /** The run of a connector that has not ended. */
    public Optional<OpenRun> open(String connector) {
        return database.selectFrom(RUN)
                .where(RUN.CONNECTOR.eq(connector))
                .and(RUN.STATE.ne(State.ENDED.name()))
                .fetchOptional(RunStore::open);
    }

    /** Adds to the figures of a run. Refuses a process that no longer holds it. */
    public void progress(ClaimedRun run, Progress more, Instant now) {
        var taken = more.taken();
        fenced(
                run,
                database.update(RUN)
                        .set(RUN.HEARTBEAT_AT, now)
                        .set(RUN.REQUESTS, RUN.REQUESTS.plus(more.requests()))
                        .set(RUN.NOT_RECORDED, RUN.NOT_RECORDED.plus(more.notRecorded()))
                        .set(RUN.ABSENT, RUN.ABSENT.plus(more.absent()))
                        .set(RUN.FAILED_REQUESTS, RUN.FAILED_REQUESTS.plus(more.failed()))
                        .set(RUN.REFUSED, RUN.REFUSED.plus(more.refused()))
                        .set(RUN.WITHHELD, RUN.WITHHELD.plus(more.withheld()))
                        .set(RUN.FRAGMENTS, RUN.FRAGMENTS.plus(more.fragments()))
                        .set(RUN.REPEATED, RUN.REPEATED.plus(more.repeated()))
                        .set(RUN.RECORDS, RUN.RECORDS.plus(taken.records()))
                        .set(RUN.NEW_RECORDS, RUN.NEW_RECORDS.plus(taken.newRecords()))
                        .set(RUN.CHANGED_RECORDS, RUN.CHANGED_RECORDS.plus(taken.changed()))
                        .set(RUN.UNCHANGED_RECORDS, RUN.UNCHANGED_RECORDS.plus(taken.unchanged()))
                        .set(RUN.HELD_BACK, RUN.HELD_BACK.plus(taken.heldBack()))
                        .set(RUN.UNMAPPED, RUN.UNMAPPED.plus(taken.unmapped()))
                        .where(RUN.ID.eq(run.id().value()))
                        .and(RUN.FENCE.eq(run.fence()))
                        .and(RUN.STATE.eq(State.RUNNING.name()))
                        .execute());
    }

    /** Ends a run. Refuses a process that no longer holds it. */
    public void end(ClaimedRun run, Outcome outcome, @Nullable Trouble trouble, Instant now) {
        fenced(
                run,
                database.update(RUN)
                        .set(RUN.STATE, State.ENDED.name())
                        .set(RUN.OUTCOME, outcome.name())
                        .set(RUN.FINISHED_AT, now)
                        .set(RUN.HEARTBEAT_AT, now)
                        .setNull(RUN.OWNER)
                        .set(RUN.TROUBLE, trouble == null ? null : trouble.message())
                        .set(
                                RUN.TROUBLE_CATEGORY,
                                trouble == null ? null : trouble.category().name())
                        .set(RUN.TROUBLE_ADDRESS, trouble == null ? null : trouble.address())
                        .where(RUN.ID.eq(run.id().value()))
                        .and(RUN.FENCE.eq(run.fence()))
                        .and(RUN.STATE.eq(State.RUNNING.name()))
                        .execute());
    }

    /** Lets go of a run without ending it: whoever comes next goes on with it. */
    public void release(ClaimedRun run) {
        database.update(RUN)
                .setNull(RUN.OWNER)
                .where(RUN.ID.eq(run.id().value()))
                .and(RUN.FENCE.eq(run.fence()))
                .execute();
    }

    /** Says that runs are alive. */
    public void beat(Collection<RunId> active, Instant now) {
        database.update(RUN)
                .set(RUN.HEARTBEAT_AT, now)
                .where(RUN.ID.in(active.stream().map(RunId::value).toList()))
                .and(RUN.STATE.eq(State.RUNNING.name()))
                .execute();
    }

    /** One run. */
    public HarvestRun get(RunId id) {
        return database.selectFrom(RUN).where(RUN.ID.eq(id.value())).fetchSingle(RunStore::run);
    }

    /** The latest runs of a connector, newest first. */
    public List<HarvestRun> latest(String connector, int limit) {
        return database.selectFrom(RUN)
                .where(RUN.CONNECTOR.eq(connector))
                .orderBy(RUN.ID.desc())
                .limit(limit)
                .fetch(RunStore::run);
    }

    /** The latest run of each connector. */
    public List<HarvestRun> latest() {
        return database.select(RUN.fields())
                .distinctOn(RUN.CONNECTOR)
                .from(RUN)
                .orderBy(RUN.CONNECTOR, RUN.ID.desc())
                .fetch(RunStore::run);
    }

    /** How many records the latest live run read that ended well, of those from a run on; 0 when there was none. */
    public int recordsOfLastSuccess(String connector, Origin origin, long notBefore) {
        return database.select(RUN.RECORDS)
                .from(RUN)
                .where(RUN.CONNECTOR.eq(connector))
                .and(RUN.ORIGIN.eq(origin.name()))
                .and(RUN.ID.ge(notBefore))
                .and(RUN.OUTCOME.in(Outcome.DONE.name(), Outcome.UNCHANGED.name()))
                .orderBy(RUN.ID.desc())
                .limit(1)
                .fetchOptional(RUN.RECORDS)
                .orElse(0);
    }

    /** Notes how many records a run that saw all of a source saw of each stream. */
    public void noteStreams(RunId run, Map<String, Integer> records) {
        database.update(RUN)
                .set(RUN.STREAMS, JSONB.jsonb(JSON.writeValueAsString(records)))
                .where(RUN.ID.eq(run.value()))
                .execute();
    }

    /** How many records the latest complete runs that ended well saw of each stream, the latest first. */
    public List<Map<String, Integer>> latestStreams(String connector, long notBefore, int limit) {
        return database.select(RUN.STREAMS)
                .from(RUN)
                .where(RUN.CONNECTOR.eq(connector))
                .and(RUN.STREAMS.isNotNull())
                .and(RUN.OUTCOME.in(Outcome.DONE.name(), Outcome.UNCHANGED.name()))
                .and(RUN.ID.ge(notBefore))
                .orderBy(RUN.ID.desc())
                .limit(limit)
                .fetch(row -> JSON.readValue(row.value1().data(), new TypeReference<Map<String, Integer>>() {}));
    }

    /** Since when every live run of a connector that had an answer missed the very same records; empty where none did. */
    public Optional<Instant> missedSince(String connector, int records, long mark) {
        var answered = RUN.CONNECTOR
                .eq(connector)
                .and(RUN.ORIGIN.eq(Origin.LIVE.name()))
                .and(RUN.OUTCOME.in(Outcome.DONE.name(), Outcome.UNCHANGED.name(), Outcome.HELD_BACK.name()));
        var same = RUN.MISSING.eq(records).and(RUN.MISSING_MARK.eq(mark));
        var other = database.select(DSL.coalesce(DSL.max(RUN.ID), 0L))
                .from(RUN)
                .where(answered)
                .and(RUN.MISSING.ne(records).or(RUN.MISSING_MARK.isDistinctFrom(mark)));
        return database.select(DSL.min(RUN.FINISHED_AT))
                .from(RUN)
                .where(answered)
                .and(same)
                .and(RUN.ID.gt(other))
                .fetchOptional(DSL.min(RUN.FINISHED_AT));
    }

    /** Notes what a run missed that stays until somebody or a later run confirms it. */
    public void missed(ClaimedRun run, int records, long mark) {
        database.update(RUN)
                .set(RUN.MISSING, records)
                .set(RUN.MISSING_MARK, mark)
                .where(RUN.ID.eq(run.id().value()))
                .execute();
    }

    /** Whether samples were ever asked for. */
    public boolean everAskedForSamples() {
        return database.fetchExists(RUN, RUN.ORIGIN.eq(Origin.SAMPLES.name()));
    }

    private Optional<RunId> insert(RunRequest asked, State state, @Nullable Long owner, Instant now) {
        return database.insertInto(RUN)
                .set(RUN.CONNECTOR, asked.connector())
                .set(RUN.ORIGIN, asked.origin().name())
                .set(RUN.FOLDER, asked.folder() == null ? null : asked.folder().toString())
                .set(RUN.COMPLETE, asked.full())
                .set(RUN.STATE, state.name())
                .set(RUN.ASKED_BY, asked.askedBy())
                .set(RUN.STARTED_AT, now)
                .set(RUN.HEARTBEAT_AT, now)
                .set(RUN.OWNER, owner)
                .onConflict(RUN.CONNECTOR)
                .where(RUN.STATE.ne(DSL.inline(State.ENDED.name())))
                .doNothing()
                .returning(RUN.ID)
                .fetchOptional(RUN.ID)
                .map(RunId::new);
    }

    private static void fenced(ClaimedRun run, int rows) {
        if (rows != 1) {
            throw new RunLost(run.id());
        }
    }

    private static OpenRun open(Record row) {
        var folder = row.get(RUN.FOLDER);
        return new OpenRun(
                new RunId(row.get(RUN.ID)),
                State.valueOf(row.get(RUN.STATE)),
                row.get(RUN.OWNER),
                row.get(RUN.FENCE),
                row.get(RUN.HEARTBEAT_AT),
                new RunRequest(
                        row.get(RUN.CONNECTOR),
                        Origin.valueOf(row.get(RUN.ORIGIN)),
                        folder == null ? null : Path.of(folder),
                        row.get(RUN.COMPLETE),
                        row.get(RUN.ASKED_BY)));
    }

    private static HarvestRun run(Record row) {
        var outcome = row.get(RUN.OUTCOME);
        var message = row.get(RUN.TROUBLE);
        return new HarvestRun(
                new RunId(row.get(RUN.ID)),
                row.get(RUN.CONNECTOR),
                Origin.valueOf(row.get(RUN.ORIGIN)),
                State.valueOf(row.get(RUN.STATE)),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.get(RUN.ASKED_BY),
                row.get(RUN.STARTED_AT),
                row.get(RUN.FINISHED_AT),
                row.get(RUN.REQUESTS),
                row.get(RUN.NOT_RECORDED),
                row.get(RUN.ABSENT),
                row.get(RUN.FAILED_REQUESTS),
                row.get(RUN.REFUSED),
                row.get(RUN.WITHHELD),
                row.get(RUN.FRAGMENTS),
                row.get(RUN.REPEATED),
                row.get(RUN.MISSING),
                new Taken(
                        row.get(RUN.RECORDS),
                        row.get(RUN.NEW_RECORDS),
                        row.get(RUN.CHANGED_RECORDS),
                        row.get(RUN.UNCHANGED_RECORDS),
                        row.get(RUN.HELD_BACK),
                        row.get(RUN.UNMAPPED)),
                message == null
                        ? null
                        : new Trouble(
                                SourceError.Category.valueOf(row.get(RUN.TROUBLE_CATEGORY)),
                                message,
                                row.get(RUN.TROUBLE_ADDRESS)));
    }
}
