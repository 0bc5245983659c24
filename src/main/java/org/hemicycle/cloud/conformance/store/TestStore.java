package org.hemicycle.cloud.conformance.store;

import static org.hemicycle.cloud.conformance.tables.Tables.RULE;
import static org.hemicycle.cloud.conformance.tables.Tables.TEST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.conformance.KeptTest;
import org.hemicycle.cloud.conformance.KeptTest.Progress;
import org.hemicycle.cloud.conformance.KeptVerdict;
import org.hemicycle.cloud.conformance.Level;
import org.hemicycle.cloud.conformance.Ruling;
import org.hemicycle.cloud.conformance.Verdict;
import org.hemicycle.cloud.conformance.model.Rule;
import org.hemicycle.ground.shared.Sha256;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tests and their verdicts, each with the rule as it stood. */
@Component
public class TestStore {
    private static final List<String> OPEN = List.of(Progress.QUEUED.name(), Progress.RUNNING.name());

    private final DSLContext database;

    public TestStore(DSLContext database) {
        this.database = database;
    }

    /** Puts a test into the queue; the answer is its number. */
    public long queue(String site, String subject, Instant at) {
        return add(site, subject, Progress.QUEUED, at);
    }

    /** Begins a test at once, without the queue. */
    public long begin(String site, String subject, Instant at) {
        return add(site, subject, Progress.RUNNING, at);
    }

    /** The test of a site that is still to end, if there is one. */
    public Optional<Long> open(String site) {
        return database.select(TEST.ID)
                .from(TEST)
                .where(TEST.SITE.eq(site))
                .and(TEST.STATE.in(OPEN))
                .limit(1)
                .fetchOptional(TEST.ID);
    }

    /** Takes the next test that waits, or whose process has not been heard of since a moment; empty where there is none. */
    public Optional<Long> take(Instant now, Instant silentSince) {
        var next = database.select(TEST.ID)
                .from(TEST)
                .where(TEST.STATE.eq(Progress.QUEUED.name()))
                .or(TEST.STATE.eq(Progress.RUNNING.name()).and(TEST.HEARTBEAT_AT.lt(silentSince)))
                .orderBy(TEST.ID)
                .limit(1)
                .forUpdate()
                .skipLocked();
        return database.update(TEST)
                .set(TEST.STATE, Progress.RUNNING.name())
                .set(TEST.HEARTBEAT_AT, now)
                .set(TEST.REQUESTS, 0)
                .where(TEST.ID.in(next))
                .returning(TEST.ID)
                .fetchOptional(TEST.ID);
    }

    /** Notes how far a test has come. */
    public void progress(long id, int requests, Instant at) {
        database.update(TEST)
                .set(TEST.REQUESTS, requests)
                .set(TEST.HEARTBEAT_AT, at)
                .where(TEST.ID.eq(id))
                .execute();
    }

    /** Keeps the verdict of a test with the rule it was given by. */
    public void done(long id, Verdict verdict, Rule rule) {
        database.update(TEST)
                .set(TEST.STATE, Progress.DONE.name())
                .set(TEST.REQUESTS, verdict.requests())
                .set(TEST.TESTED_AT, verdict.testedAt())
                .set(TEST.RULING, verdict.ruling().name())
                .set(TEST.LEVEL, verdict.level().name())
                .set(TEST.SCORE, verdict.score())
                .set(TEST.RULE_ID, keep(rule, verdict.testedAt()))
                .set(TEST.REPORT, JSONB.valueOf(JsonMapper.shared().writeValueAsString(verdict)))
                .where(TEST.ID.eq(id))
                .execute();
    }

    /** Notes that a test ended without a verdict. */
    public void brokenOff(long id) {
        database.update(TEST)
                .set(TEST.STATE, Progress.BROKEN_OFF.name())
                .where(TEST.ID.eq(id))
                .execute();
    }

    /** A test by its number. */
    public Optional<KeptTest> find(long id) {
        return one(TEST.ID.eq(id));
    }

    /** The latest verdict on a site. */
    public Optional<KeptTest> latest(String site) {
        return one(TEST.SITE.eq(site).and(TEST.STATE.eq(Progress.DONE.name())));
    }

    /** The verdict on a site that came before a test. */
    public Optional<KeptTest> before(KeptTest test) {
        return one(TEST.SITE
                .eq(test.site())
                .and(TEST.STATE.eq(Progress.DONE.name()))
                .and(TEST.ID.lt(test.id())));
    }

    /** The latest verdict of each site, newest first. */
    public List<KeptVerdict> verdicts(int skip, int count) {
        return database.select(TEST.ID, TEST.SITE, TEST.SUBJECT, TEST.TESTED_AT, TEST.RULING, TEST.LEVEL, TEST.SCORE)
                .from(TEST)
                .where(latestOfSite())
                .orderBy(TEST.ID.desc())
                .limit(count)
                .offset(skip)
                .fetch(row -> new KeptVerdict(
                        row.get(TEST.ID),
                        row.get(TEST.SITE),
                        row.get(TEST.SUBJECT),
                        row.get(TEST.TESTED_AT),
                        Ruling.valueOf(row.get(TEST.RULING)),
                        Level.valueOf(row.get(TEST.LEVEL)),
                        row.get(TEST.SCORE)));
    }

    /** How many sites have a verdict. */
    public int count() {
        return database.fetchCount(TEST, latestOfSite());
    }

    /** The tests that wait or are under way. */
    public List<KeptTest> open() {
        return database.selectFrom(TEST)
                .where(TEST.STATE.in(OPEN))
                .orderBy(TEST.ID)
                .limit(50)
                .fetch(row -> test(row, null));
    }

    private Condition latestOfSite() {
        var later = TEST.as("later");
        return TEST.STATE
                .eq(Progress.DONE.name())
                .and(TEST.ID.eq(database.select(org.jooq.impl.DSL.max(later.ID))
                        .from(later)
                        .where(later.SITE.eq(TEST.SITE))
                        .and(later.STATE.eq(Progress.DONE.name()))));
    }

    private long add(String site, String subject, Progress progress, Instant at) {
        return database.insertInto(TEST)
                .set(TEST.SITE, site)
                .set(TEST.SUBJECT, subject)
                .set(TEST.STATE, progress.name())
                .set(TEST.ASKED_AT, at)
                .set(TEST.HEARTBEAT_AT, at)
                .returning(TEST.ID)
                .fetchSingle(TEST.ID);
    }

    private Optional<KeptTest> one(Condition which) {
        return database.select(TEST.fields())
                .select(RULE.WORDS)
                .from(TEST)
                .leftJoin(RULE)
                .on(RULE.ID.eq(TEST.RULE_ID))
                .where(which)
                .orderBy(TEST.ID.desc())
                .limit(1)
                .fetchOptional(row -> test(row, row.get(RULE.WORDS)));
    }

    private static KeptTest test(Record row, @Nullable String rule) {
        JSONB report = row.get(TEST.REPORT);
        return new KeptTest(
                row.get(TEST.ID),
                row.get(TEST.SITE),
                row.get(TEST.SUBJECT),
                Progress.valueOf(row.get(TEST.STATE)),
                row.get(TEST.ASKED_AT),
                row.get(TEST.REQUESTS),
                report == null ? null : JsonMapper.shared().readValue(report.data(), Verdict.class),
                rule);
    }

    /** The number under which the rule's words are kept. */
    private long keep(Rule rule, Instant at) {
        var sha256 = Sha256.hex(rule.source());
        database.insertInto(RULE)
                .set(RULE.VERSION, rule.version())
                .set(RULE.SHA256, sha256)
                .set(RULE.WORDS, rule.source())
                .set(RULE.FIRST_USED_AT, at)
                .onConflict(RULE.SHA256)
                .doNothing()
                .execute();
        return database.select(RULE.ID).from(RULE).where(RULE.SHA256.eq(sha256)).fetchSingle(RULE.ID);
    }
}
