package org.hemicycle.ground.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseTroubleTests {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "57P03", "58030", "XX001"})
    void aFullDiskACrashAndALostConnectionPass(String state) {
        var said = new SQLException("no room", state);

        assertThat(DatabaseTrouble.passes(said)).isTrue();
        assertThat(DatabaseTrouble.passes(
                        new IllegalStateException(new UncategorizedSQLException("writing", "insert", said))))
                .isTrue();
    }

    @Test
    void troubleToGetToTheDatabasePasses() {
        assertThat(DatabaseTrouble.passes(new CannotGetJdbcConnectionException("none left")))
                .isTrue();
        assertThat(DatabaseTrouble.passes(new CannotCreateTransactionException("none left")))
                .isTrue();
        assertThat(DatabaseTrouble.passes(new QueryTimeoutException("slow"))).isTrue();
    }

    @Test
    void mistakesStay() {
        assertThat(DatabaseTrouble.passes(new SQLException("twice", "23505"))).isFalse();
        assertThat(DatabaseTrouble.passes(new SQLException("no such table", "42P01")))
                .isFalse();
        assertThat(DatabaseTrouble.passes(new SQLException("unknown"))).isFalse();
        assertThat(DatabaseTrouble.passes(new DataIntegrityViolationException("twice")))
                .isFalse();
        assertThat(DatabaseTrouble.passes(new IllegalStateException("a bug"))).isFalse();
    }
}
