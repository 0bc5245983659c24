package org.hemicycle.ground.platform.operator;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.hemicycle.ground.platform.tables.Tables;
import org.hemicycle.ground.shared.Sha256;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time links by which an operator's session begins, at {@code /operator/{token}}. Only a hash of a link's token is
 * stored, so that neither the database nor a backup lets anyone in.
 */
@Component
public class Operators {
    private static final Duration VALIDITY = Duration.ofDays(7);
    private static final int TOKEN_BYTES = 32;

    private final DSLContext database;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Operators(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether nobody has used a link yet, so that {@code up} has to print one. */
    public boolean isWithoutOperator() {
        var link = Tables.OPERATOR_LINK;
        return !database.fetchExists(link, link.REDEEMED_AT.isNotNull());
    }

    /** A new token; links that nobody has used become void. */
    @Transactional
    public String issue() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var link = Tables.OPERATOR_LINK;
        database.deleteFrom(link).where(link.REDEEMED_AT.isNull()).execute();
        database.insertInto(link, link.HASH, link.ISSUED_AT)
                .values(hash(token), clock.instant())
                .execute();
        return token;
    }

    /** Uses a token up; true once for a token that was issued within the last seven days. */
    @Transactional
    public boolean redeem(String token) {
        var link = Tables.OPERATOR_LINK;
        return database.update(link)
                        .set(link.REDEEMED_AT, clock.instant())
                        .where(link.HASH.eq(hash(token)))
                        .and(link.REDEEMED_AT.isNull())
                        .and(link.ISSUED_AT.gt(clock.instant().minus(VALIDITY)))
                        .execute()
                == 1;
    }

    private static byte[] hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
