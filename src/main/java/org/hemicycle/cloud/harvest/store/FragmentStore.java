package org.hemicycle.cloud.harvest.store;

import static org.hemicycle.cloud.harvest.tables.Tables.BODY;
import static org.hemicycle.cloud.harvest.tables.Tables.FRAGMENT;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.harvest.CameIn;
import org.hemicycle.cloud.harvest.RunId;
import org.hemicycle.cloud.harvest.StoredFragment;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the sources said. Fragments are added and superseded, never edited. */
@Component
public class FragmentStore {
    private static final int AT_ONCE = 16;
    /** How far apart the numbers of fragments are that were stored soon after one another. */
    private static final int NEAR = 4096;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext database;

    public FragmentStore(DSLContext database) {
        this.database = database;
    }

    /** The latest fragments of some requests, by request, in the order of their parts. */
    public Map<UUID, List<KnownFragment>> latest(String connector, Collection<UUID> requests) {
        return known(connector, requests, false);
    }

    /**
     * Requests of a stream whose answers were taken in soon after a fragment, in their order: mostly those that are asked
     * after it again. Large answers that come in parts are none of them.
     */
    public List<UUID> behind(String connector, String stream, long fragment, int limit) {
        return database.select(FRAGMENT.REQUEST_KEY)
                .from(FRAGMENT)
                .where(FRAGMENT.CONNECTOR.eq(connector))
                .and(FRAGMENT.ID.between(fragment + 1, fragment + NEAR))
                .and(FRAGMENT.STREAM.eq(stream))
                .and(FRAGMENT.PLACE.eq(0))
                .and(FRAGMENT.PART.isNull())
                .and(FRAGMENT.SUPERSEDED_BY.isNull())
                .and(FRAGMENT.WITHHELD.isFalse())
                .orderBy(FRAGMENT.ID)
                .limit(limit)
                .fetch(FRAGMENT.REQUEST_KEY);
    }

    private Map<UUID, List<KnownFragment>> known(String connector, Collection<UUID> requests, boolean withheld) {
        var known = new HashMap<UUID, List<KnownFragment>>();
        database.select(
                        FRAGMENT.REQUEST_KEY,
                        FRAGMENT.ID,
                        FRAGMENT.PLACE,
                        BODY.SHA256,
                        FRAGMENT.SAMPLE,
                        FRAGMENT.DERIVED,
                        FRAGMENT.FETCHED_AT)
                .from(FRAGMENT)
                .join(BODY)
                .on(BODY.ID.eq(FRAGMENT.BODY_ID))
                .where(FRAGMENT.CONNECTOR.eq(connector))
                .and(FRAGMENT.REQUEST_KEY.eq(DSL.any(requests.toArray(UUID[]::new))))
                .and(FRAGMENT.SUPERSEDED_BY.isNull())
                .and(FRAGMENT.WITHHELD.eq(withheld))
                .orderBy(FRAGMENT.PLACE)
                .forEach(row -> known.computeIfAbsent(row.value1(), key -> new ArrayList<>())
                        .add(new KnownFragment(
                                row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7())));
        return known;
    }

    /** Stores fragments and makes them the latest; the answer is their ids in the same order. */
    public List<Long> store(String connector, RunId run, List<NewFragment> fragments) {
        return fragments.isEmpty() ? List.of() : insert(connector, run, fragments, false);
    }

    /**
     * Stores fragments that are kept but not taken in; what was the latest stays it. One that is kept already is not kept
     * twice. The answer is their ids in the same order.
     */
    public List<Long> withhold(String connector, RunId run, List<NewFragment> fragments) {
        if (fragments.isEmpty()) {
            return List.of();
        }
        var kept = withheldAs(connector, fragments);
        var fresh = new ArrayList<NewFragment>();
        fragments.forEach(fragment -> {
            var before = kept.get(new Place(fragment.requestKey(), fragment.place()));
            if (before == null || !before.says(fragment.body().sha256())) {
                fresh.add(fragment.instead(before == null ? null : before.id()));
            }
        });
        var ids = (fresh.isEmpty() ? List.<Long>of() : insert(connector, run, fresh, true)).iterator();
        var stored = new HashMap<Place, Long>();
        fresh.forEach(fragment -> stored.put(new Place(fragment.requestKey(), fragment.place()), ids.next()));
        return fragments.stream()
                .map(fragment -> new Place(fragment.requestKey(), fragment.place()))
                .map(place -> stored.containsKey(place)
                        ? stored.get(place)
                        : Objects.requireNonNull(kept.get(place)).id())
                .toList();
    }

    private Map<Place, KnownFragment> withheldAs(String connector, List<NewFragment> fragments) {
        var kept = new HashMap<Place, KnownFragment>();
        var requests =
                fragments.stream().map(NewFragment::requestKey).distinct().toList();
        known(connector, requests, true)
                .forEach((request, known) -> known.forEach(one -> kept.put(new Place(request, one.place()), one)));
        return kept;
    }

    /** A part of the answer to a request. */
    private record Place(UUID request, int place) {}

    /** The fragments of a source that are kept but not taken in, some at a time. */
    public List<StoredFragment> withheld(String connector, long after, int limit) {
        return stored(withheldOf(connector).and(FRAGMENT.ID.gt(after)), limit);
    }

    /** Takes a fragment among the others, as the latest of its request. */
    public void release(StoredFragment fragment) {
        var row = database.select(FRAGMENT.REQUEST_KEY, FRAGMENT.PLACE)
                .from(FRAGMENT)
                .where(FRAGMENT.ID.eq(fragment.id()))
                .fetchSingle();
        database.update(FRAGMENT)
                .set(FRAGMENT.SUPERSEDED_BY, fragment.id())
                .where(FRAGMENT.CONNECTOR.eq(fragment.request().connector()))
                .and(FRAGMENT.REQUEST_KEY.eq(row.value1()))
                .and(FRAGMENT.PLACE.eq(row.value2()))
                .and(FRAGMENT.SUPERSEDED_BY.isNull())
                .and(FRAGMENT.WITHHELD.isFalse())
                .execute();
        database.update(FRAGMENT)
                .set(FRAGMENT.WITHHELD, false)
                .where(FRAGMENT.ID.eq(fragment.id()))
                .execute();
    }

    /** What a source said wrongly and has taken back: it stays, and nobody waits for it any more. */
    public void forgo(String connector) {
        database.update(FRAGMENT)
                .set(FRAGMENT.SUPERSEDED_BY, FRAGMENT.ID)
                .where(withheldOf(connector))
                .execute();
    }

    private static Condition withheldOf(String connector) {
        return FRAGMENT.CONNECTOR
                .eq(connector)
                .and(FRAGMENT.SUPERSEDED_BY.isNull())
                .and(FRAGMENT.WITHHELD);
    }

    private List<Long> insert(String connector, RunId run, List<NewFragment> fragments, boolean withheld) {
        var bodies = storeBodies(fragments.stream().map(NewFragment::body).toList());
        var ids = nextIds(fragments.size());
        supersede(fragments, ids);
        var insert = database.insertInto(
                FRAGMENT,
                FRAGMENT.ID,
                FRAGMENT.CONNECTOR,
                FRAGMENT.STREAM,
                FRAGMENT.REQUEST_KEY,
                FRAGMENT.METHOD,
                FRAGMENT.ADDRESS,
                FRAGMENT.POSTED,
                FRAGMENT.VARIABLES,
                FRAGMENT.PLACE,
                FRAGMENT.PART,
                FRAGMENT.BODY_ID,
                FRAGMENT.MEDIA_TYPE,
                FRAGMENT.CHARSET,
                FRAGMENT.READ_AS,
                FRAGMENT.DERIVED,
                FRAGMENT.SAMPLE,
                FRAGMENT.FETCHED_AT,
                FRAGMENT.RUN_ID,
                FRAGMENT.WITHHELD);
        for (var i = 0; i < fragments.size(); i++) {
            var fragment = fragments.get(i);
            var request = fragment.request();
            insert = insert.values(
                    ids.get(i),
                    connector,
                    request.stream(),
                    fragment.requestKey(),
                    request.method(),
                    request.address(),
                    request.body(),
                    JSONB.jsonb(JSON.writeValueAsString(request.variables())),
                    fragment.place(),
                    fragment.answer().part(),
                    bodies.get(ByteBuffer.wrap(fragment.body().sha256())),
                    fragment.answer().mediaType(),
                    fragment.answer().charset(),
                    fragment.answer().readAs(),
                    fragment.answer().derived(),
                    fragment.sample(),
                    fragment.fetchedAt(),
                    run.value(),
                    withheld);
        }
        insert.execute();
        return ids;
    }

    /** Parts that an answer no longer has: they stay, but are the latest no more. */
    public void retire(Collection<Long> fragments) {
        if (!fragments.isEmpty()) {
            database.update(FRAGMENT)
                    .set(FRAGMENT.SUPERSEDED_BY, FRAGMENT.ID)
                    .where(FRAGMENT.ID.in(fragments))
                    .and(FRAGMENT.SUPERSEDED_BY.isNull())
                    .execute();
        }
    }

    /** Removes the fragments of samples, with bodies nobody else needs; the answer is how many they were. */
    public int removeSamples() {
        var removed = database.deleteFrom(FRAGMENT)
                .where(FRAGMENT.SAMPLE)
                .returning(FRAGMENT.BODY_ID)
                .fetch(FRAGMENT.BODY_ID);
        database.deleteFrom(BODY)
                .where(BODY.ID.in(removed))
                .andNotExists(DSL.selectOne().from(FRAGMENT).where(FRAGMENT.BODY_ID.eq(BODY.ID)))
                .execute();
        return removed.size();
    }

    /** Whether any fragment of a sample is there. */
    public boolean hasSamples() {
        return database.fetchExists(FRAGMENT, FRAGMENT.SAMPLE.isTrue());
    }

    /** One fragment. */
    public Optional<StoredFragment> find(long id) {
        return stored(FRAGMENT.ID.eq(id), 1).stream().findFirst();
    }

    /** All fragments of a connector that were taken in, in the order in which they were stored, fetched some at a time. */
    public Stream<StoredFragment> all(String connector, boolean onlyLatest) {
        var taken = FRAGMENT.CONNECTOR.eq(connector).and(FRAGMENT.WITHHELD.isFalse());
        var which = onlyLatest ? taken.and(FRAGMENT.SUPERSEDED_BY.isNull()) : taken;
        return Stream.iterate(
                        stored(which, AT_ONCE),
                        some -> !some.isEmpty(),
                        some -> some.size() < AT_ONCE
                                ? List.of()
                                : stored(which.and(FRAGMENT.ID.gt(some.getLast().id())), AT_ONCE))
                .flatMap(List::stream);
    }

    /** The fragments of a source that came last and were taken in, newest first. */
    public List<StoredFragment> newest(String connector, int limit) {
        var taken = FRAGMENT.CONNECTOR.eq(connector).and(FRAGMENT.WITHHELD.isFalse());
        return stored(taken, FRAGMENT.ID.desc(), limit);
    }

    /** When the answers of a source came that came last and were taken in, newest first. */
    public List<CameIn> cameIn(String connector, int limit) {
        return database.select(FRAGMENT.ID, FRAGMENT.STREAM, FRAGMENT.FETCHED_AT)
                .from(FRAGMENT)
                .where(FRAGMENT.CONNECTOR.eq(connector))
                .and(FRAGMENT.WITHHELD.isFalse())
                .orderBy(FRAGMENT.ID.desc())
                .limit(limit)
                .fetch(row -> new CameIn(row.value1(), row.value2(), row.value3()));
    }

    private List<StoredFragment> stored(Condition which, int limit) {
        return stored(which, FRAGMENT.ID.asc(), limit);
    }

    private List<StoredFragment> stored(Condition which, OrderField<Long> order, int limit) {
        return database.select(FRAGMENT.fields())
                .select(BODY.SHA256, BODY.BYTES, BODY.COMPRESSION, BODY.SIZE)
                .from(FRAGMENT)
                .join(BODY)
                .on(BODY.ID.eq(FRAGMENT.BODY_ID))
                .where(which)
                .orderBy(order)
                .limit(limit)
                .fetch(FragmentStore::stored);
    }

    private static StoredFragment stored(Record row) {
        var body = new Body(
                row.get(BODY.SHA256),
                row.get(BODY.BYTES),
                row.get(BODY.COMPRESSION).equals("deflate"),
                row.get(BODY.SIZE));
        var request = new SourceRequest(
                row.get(FRAGMENT.CONNECTOR),
                row.get(FRAGMENT.STREAM),
                row.get(FRAGMENT.METHOD),
                row.get(FRAGMENT.ADDRESS),
                Map.of(),
                row.get(FRAGMENT.POSTED),
                JSON.readValue(row.get(FRAGMENT.VARIABLES).data(), new TypeReference<Map<String, String>>() {}));
        var answer = new Answer(
                body.original(),
                row.get(FRAGMENT.MEDIA_TYPE),
                row.get(FRAGMENT.CHARSET),
                row.get(FRAGMENT.DERIVED),
                row.get(FRAGMENT.READ_AS),
                row.get(FRAGMENT.PART));
        return new StoredFragment(
                row.get(FRAGMENT.ID),
                request,
                answer,
                row.get(FRAGMENT.SAMPLE),
                row.get(FRAGMENT.SUPERSEDED_BY) == null && !row.get(FRAGMENT.WITHHELD),
                row.get(FRAGMENT.FETCHED_AT),
                new RunId(row.get(FRAGMENT.RUN_ID)));
    }

    private Map<ByteBuffer, Long> storeBodies(List<Body> bodies) {
        var distinct = new LinkedHashMap<ByteBuffer, Body>();
        bodies.forEach(body -> distinct.putIfAbsent(ByteBuffer.wrap(body.sha256()), body));
        var insert = database.insertInto(BODY, BODY.SHA256, BODY.BYTES, BODY.COMPRESSION, BODY.SIZE);
        for (var body : distinct.values()) {
            insert = insert.values(body.sha256(), body.bytes(), body.deflated() ? "deflate" : "none", body.size());
        }
        var ids = new HashMap<ByteBuffer, Long>();
        insert.onConflict(BODY.SHA256)
                .doNothing()
                .returning(BODY.ID, BODY.SHA256)
                .fetch()
                .forEach(row -> ids.put(ByteBuffer.wrap(row.get(BODY.SHA256)), row.get(BODY.ID)));
        if (ids.size() < distinct.size()) {
            database.select(BODY.ID, BODY.SHA256)
                    .from(BODY)
                    .where(BODY.SHA256.in(
                            distinct.values().stream().map(Body::sha256).toList()))
                    .forEach(row -> ids.put(ByteBuffer.wrap(row.value2()), row.value1()));
        }
        return ids;
    }

    private List<Long> nextIds(int count) {
        return database.fetch(
                        "select nextval(pg_get_serial_sequence('harvest.fragment', 'id')) from generate_series(1, {0})",
                        DSL.val(count))
                .map(row -> row.get(0, Long.class));
    }

    private void supersede(List<NewFragment> fragments, List<Long> ids) {
        var old = new ArrayList<Long>();
        var next = new ArrayList<Long>();
        for (var i = 0; i < fragments.size(); i++) {
            var replaces = fragments.get(i).replaces();
            if (replaces != null) {
                old.add(replaces);
                next.add(ids.get(i));
            }
        }
        if (!old.isEmpty()) {
            database.execute(
                    "update harvest.fragment f set superseded_by = n.next"
                            + " from unnest({0}, {1}) as n(old, next) where f.id = n.old",
                    DSL.val(old.toArray(Long[]::new)), DSL.val(next.toArray(Long[]::new)));
        }
    }
}
