package org.hemicycle.cloud.harvest.store;

import static org.hemicycle.cloud.harvest.tables.Tables.INCIDENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.harvest.Incident;
import org.hemicycle.cloud.harvest.Incident.Ending;
import org.hemicycle.cloud.harvest.Incident.Example;
import org.hemicycle.cloud.harvest.Incident.Facts;
import org.hemicycle.cloud.harvest.IncidentKind;
import org.hemicycle.cloud.harvest.RunId;
import org.hemicycle.cloud.harvest.watch.Finding;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Incidents: opened when something is seen, closed when it is over, kept for ever. */
@Component
public class IncidentStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext database;

    public IncidentStore(DSLContext database) {
        this.database = database;
    }

    /**
     * Notes that something is wrong: opens an incident, or says of an open one that it was seen again.
     *
     * @param fragment the answer it can be seen in, null where it is not kept
     * @param dataSince when a run of the source last ended well
     */
    public void see(
            String connector,
            Finding found,
            @Nullable Long fragment,
            @Nullable RunId run,
            @Nullable Instant dataSince,
            Instant now) {
        var facts = JSONB.jsonb(JSON.writeValueAsString(found.facts()));
        var number = run == null ? null : run.value();
        database.insertInto(INCIDENT)
                .set(INCIDENT.CONNECTOR, connector)
                .set(INCIDENT.KIND, found.kind().name())
                .set(INCIDENT.STREAM, found.stream())
                .set(INCIDENT.SUBJECT, found.subject())
                .set(INCIDENT.FACTS, facts)
                .set(INCIDENT.ADDRESS, found.address())
                .set(INCIDENT.RECORD_KEY, found.key())
                .set(INCIDENT.AT, found.at())
                .set(INCIDENT.FRAGMENT_ID, fragment)
                .set(INCIDENT.WITHHELD, found.count())
                .set(INCIDENT.DATA_SINCE, dataSince)
                .set(INCIDENT.OPENED_AT, now)
                .set(INCIDENT.LAST_SEEN_AT, now)
                .set(INCIDENT.RUN_ID, number)
                .onConflict(
                        INCIDENT.CONNECTOR,
                        INCIDENT.KIND,
                        DSL.field("coalesce(stream, '')", String.class),
                        DSL.field("coalesce(subject, '')", String.class))
                .where(INCIDENT.CLOSED_AT.isNull())
                .doUpdate()
                .set(INCIDENT.FACTS, facts)
                .set(INCIDENT.WITHHELD, found.count())
                .set(INCIDENT.FRAGMENT_ID, DSL.coalesce(INCIDENT.as("excluded").FRAGMENT_ID, INCIDENT.FRAGMENT_ID))
                .set(INCIDENT.LAST_SEEN_AT, now)
                .set(INCIDENT.RUN_ID, number)
                .execute();
    }

    /** Closes open incidents. */
    public void close(Collection<Long> incidents, Ending ending, Instant now) {
        if (!incidents.isEmpty()) {
            database.update(INCIDENT)
                    .set(INCIDENT.CLOSED_AT, now)
                    .set(INCIDENT.ENDING, ending.name())
                    .where(INCIDENT.ID.in(incidents))
                    .and(INCIDENT.CLOSED_AT.isNull())
                    .execute();
        }
    }

    /** The open incidents of all sources, the latest first. */
    public List<Incident> open() {
        return select(INCIDENT.CLOSED_AT.isNull(), Integer.MAX_VALUE, 0);
    }

    /** The open incidents of some sources, the latest first. */
    public List<Incident> open(Collection<String> connectors) {
        return select(INCIDENT.CLOSED_AT.isNull().and(INCIDENT.CONNECTOR.in(connectors)), Integer.MAX_VALUE, 0);
    }

    /** Incidents of all sources or one, the latest first. */
    public List<Incident> latest(@Nullable String connector, @Nullable Boolean open, int limit, int offset) {
        return select(which(connector, open), limit, offset);
    }

    /** How many there are. */
    public int count(@Nullable String connector, @Nullable Boolean open) {
        return database.fetchCount(INCIDENT, which(connector, open));
    }

    /** The incident with a number. */
    public Optional<Incident> find(long id) {
        return select(INCIDENT.ID.eq(id), 1, 0).stream().findFirst();
    }

    /** The run after which the count of a source's records was last confirmed to be right; 0 where it never was. */
    public long countsConfirmedIn(String connector) {
        return database.select(DSL.max(INCIDENT.RUN_ID))
                .from(INCIDENT)
                .where(INCIDENT.CONNECTOR.eq(connector))
                .and(INCIDENT.KIND.in(IncidentKind.FEWER.name(), IncidentKind.MORE.name()))
                .and(INCIDENT.ENDING.eq(Ending.CONFIRMED.name()))
                .fetchOptional(0, Long.class)
                .orElse(0L);
    }

    private static Condition which(@Nullable String connector, @Nullable Boolean open) {
        var all = connector == null ? DSL.noCondition() : INCIDENT.CONNECTOR.eq(connector);
        return open == null ? all : all.and(open ? INCIDENT.CLOSED_AT.isNull() : INCIDENT.CLOSED_AT.isNotNull());
    }

    private List<Incident> select(Condition which, int limit, int offset) {
        return database.selectFrom(INCIDENT)
                .where(which)
                .orderBy(INCIDENT.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(IncidentStore::incident);
    }

    private static Incident incident(Record row) {
        var address = row.get(INCIDENT.ADDRESS);
        var ending = row.get(INCIDENT.ENDING);
        return new Incident(
                row.get(INCIDENT.ID),
                row.get(INCIDENT.CONNECTOR),
                IncidentKind.valueOf(row.get(INCIDENT.KIND)),
                row.get(INCIDENT.STREAM),
                row.get(INCIDENT.SUBJECT),
                JSON.readValue(row.get(INCIDENT.FACTS).data(), Facts.class),
                address == null
                        ? null
                        : new Example(
                                address,
                                row.get(INCIDENT.RECORD_KEY),
                                row.get(INCIDENT.AT),
                                row.get(INCIDENT.FRAGMENT_ID)),
                row.get(INCIDENT.WITHHELD),
                row.get(INCIDENT.DATA_SINCE),
                row.get(INCIDENT.OPENED_AT),
                row.get(INCIDENT.LAST_SEEN_AT),
                row.get(INCIDENT.CLOSED_AT),
                ending == null ? null : Ending.valueOf(ending));
    }
}
