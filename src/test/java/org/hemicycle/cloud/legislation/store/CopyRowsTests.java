package org.hemicycle.cloud.legislation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.NonTransientDataAccessResourceException;

class CopyRowsTests {
    private static final String LETTERS = "ab\\\t\n\r\b\f\u0001\"'{},N é漢字ع🙂\u2028";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.empty();

    @Test
    void anyTextComesOutAsItWentIn() {
        var random = new Random(7);
        var texts = IntStream.range(0, 500).mapToObj(any -> text(random)).toList();
        var jooq = DATABASE.jooq();
        jooq.execute("create table copied (id int, words text)");
        var copy = new CopyRows("copied (id, words)");
        for (int i = 0; i < texts.size(); i++) {
            copy.add(i, texts.get(i));
        }

        DATABASE.inTransaction(() -> copy.write(jooq));

        assertThat(jooq.fetch("select words from copied order by id").getValues(0, String.class))
                .isEqualTo(texts);
    }

    @Test
    void everyKindOfValueKeepsItsMeaningAndNulIsLeftOut() {
        var jooq = DATABASE.jooq();
        jooq.execute("create table kinds (a bytea, b timestamptz, c bigint, d boolean, e bigint[], f text, g text)");
        var copy = new CopyRows("kinds");
        copy.add(
                new byte[] {0, 92, 10, -1},
                Instant.parse("2031-02-03T04:05:06.789Z"),
                -7L,
                true,
                new long[] {1, 2},
                null,
                "a\u0000b");

        DATABASE.inTransaction(() -> copy.write(jooq));

        var row = jooq.fetchSingle("select a, extract(epoch from b)::text, c, d, e[2], f, g from kinds");
        assertThat(row.get(0, byte[].class)).isEqualTo(new byte[] {0, 92, 10, -1});
        assertThat(row.intoList().subList(1, 7))
                .usingRecursiveComparison()
                .isEqualTo(java.util.Arrays.asList("1927857906.789000", -7L, true, 2L, null, "ab"));
    }

    @Test
    void troubleIsToldAsThatOfAnyOtherStatementSoThatTransientTroubleIsTriedAgain() {
        var jooq = DATABASE.jooq();
        jooq.execute("create table refusing (id int primary key)");
        jooq.execute("create function no_room() returns trigger language plpgsql as $$ begin"
                + " raise exception 'No space left on device' using errcode = '53100'; end $$");
        jooq.execute("create trigger no_room before insert on refusing for each row execute function no_room()");
        var copy = new CopyRows("refusing");
        copy.add(1);

        assertThatThrownBy(() -> DATABASE.inTransaction(() -> copy.write(jooq)))
                .isInstanceOf(NonTransientDataAccessResourceException.class)
                .hasMessageContaining("No space left");
    }

    private static String text(Random random) {
        var letters = LETTERS.codePoints().toArray();
        var text = new StringBuilder();
        for (var left = random.nextInt(2000); left > 0; left--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
