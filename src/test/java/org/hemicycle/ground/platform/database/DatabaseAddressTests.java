package org.hemicycle.ground.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseAddressTests {

    @Test
    void addressWithLoginIsSplit() {
        var address = DatabaseAddress.parse("postgresql://amina:p%40ss+word@db.example:5433/hub?sslmode=require");

        assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example:5433/hub?sslmode=require");
        assertThat(address.user()).isEqualTo("amina");
        assertThat(address.password()).isEqualTo("p@ss+word");
    }

    @Test
    void jdbcAddressStaysAsItIs() {
        var text = "jdbc:postgresql://db.example/hub?user=amina&password=secret";

        assertThat(DatabaseAddress.parse(text).url()).isEqualTo(text);
        assertThat(DatabaseAddress.parse(text).toString()).doesNotContain("secret");
    }

    @Test
    void otherDatabaseIsRefusedWithTheFormThatIsUnderstood() {
        assertThatThrownBy(() -> DatabaseAddress.parse("mysql://db.example/hub"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("postgresql://user:password@host:5432/database");
    }
}
