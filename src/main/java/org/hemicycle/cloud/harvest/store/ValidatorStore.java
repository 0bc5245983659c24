package org.hemicycle.cloud.harvest.store;

import static org.hemicycle.cloud.harvest.tables.Tables.VALIDATOR;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What to tell a source so that it need not repeat itself. */
@Component
public class ValidatorStore {
    private final DSLContext database;

    public ValidatorStore(DSLContext database) {
        this.database = database;
    }

    /** The validators of some requests, by request. */
    public Map<UUID, Validator> of(String connector, Collection<UUID> requests) {
        return database.select(VALIDATOR.REQUEST_KEY, VALIDATOR.ETAG, VALIDATOR.LAST_MODIFIED, VALIDATOR.LINK)
                .from(VALIDATOR)
                .where(VALIDATOR.CONNECTOR.eq(connector))
                .and(VALIDATOR.REQUEST_KEY.eq(DSL.any(requests.toArray(UUID[]::new))))
                .fetchMap(VALIDATOR.REQUEST_KEY, row -> new Validator(row.value2(), row.value3(), row.value4()));
    }

    /** Keeps validators, and forgets those of answers that are not named any more. */
    public void keep(String connector, Map<UUID, Validator> validators) {
        var none = validators.entrySet().stream()
                .filter(one -> one.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
        if (none.length > 0) {
            database.deleteFrom(VALIDATOR)
                    .where(VALIDATOR.CONNECTOR.eq(connector))
                    .and(VALIDATOR.REQUEST_KEY.eq(DSL.any(none)))
                    .execute();
        }
        validators.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .forEach(one -> keep(connector, one.getKey(), one.getValue()));
    }

    private void keep(String connector, UUID key, Validator validator) {
        database.insertInto(VALIDATOR)
                .set(VALIDATOR.CONNECTOR, connector)
                .set(VALIDATOR.REQUEST_KEY, key)
                .set(VALIDATOR.ETAG, validator.etag())
                .set(VALIDATOR.LAST_MODIFIED, validator.lastModified())
                .set(VALIDATOR.LINK, validator.link())
                .onConflict(VALIDATOR.CONNECTOR, VALIDATOR.REQUEST_KEY)
                .doUpdate()
                .set(VALIDATOR.ETAG, validator.etag())
                .set(VALIDATOR.LAST_MODIFIED, validator.lastModified())
                .set(VALIDATOR.LINK, validator.link())
                .execute();
    }

    /**
     * How a source names a state of an answer.
     *
     * @param link the header Link that came with it
     */
    public record Validator(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String link) {
        /** The validator of an answer that is not named. */
        public static final Validator NONE = new Validator(null, null, null);

        /** Whether it says anything. */
        public boolean isEmpty() {
            return etag == null && lastModified == null && link == null;
        }
    }
}
