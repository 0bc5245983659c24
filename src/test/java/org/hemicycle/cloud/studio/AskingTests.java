package org.hemicycle.cloud.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.hemicycle.cloud.harvest.SourceError;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.portal.MockPortal;
import org.hemicycle.portal.Said;
import org.hemicycle.portal.Site;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The studio asks a source once, through the same guard as a harvest, and no draft leads a key elsewhere. */
@HemicycleTest(
        properties = {
            "db-scheduler.enabled=false",
            "HEMICYCLE_KEY_XY=a-key-of-the-installation",
            "hemicycle.fetch.tries=1"
        })
class AskingTests {
    private static final MockPortal PORTAL = MockPortal.open();
    private static final String ANSWER = "{\"items\":[{\"id\":\"7\",\"title\":\"On ferries\"}]}";

    private final Studio studio;

    AskingTests(Studio studio) {
        this.studio = studio;
    }

    @DynamicPropertySource
    static void reach(DynamicPropertyRegistry settings) {
        settings.add("HEMICYCLE_ALLOW_HOSTS", PORTAL::address);
    }

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static String declaration(String name, String address) {
        return """
                connector: %s
                name: A source that is asked once
                chambers: [xy-assembly]
                language: en
                licence: { id: CC0-1.0, name: Public domain }
                home: https://xy.example
                fetch: { pace: 1000/1s, key: { header: X-Key, from: HEMICYCLE_KEY_XY } }
                streams:
                  list:
                    request: { url: "%s" }
                    read: { format: json, each: items }
                    map: { kind: BILL, key: id, titles: [ { type: OFFICIAL, text: title } ] }
                """.formatted(name, address);
    }

    private int declared(String name, String address) {
        var draft = studio.draft(name);
        return studio.save(
                        name,
                        draft.revision(),
                        "connector.yaml",
                        declaration(name, address).getBytes(StandardCharsets.UTF_8))
                .revision();
    }

    private static String keyHeard(Site site) {
        return String.valueOf(site.heard().getLast().header("X-Key"));
    }

    @Test
    void aKeyGoesOnlyWhereTheDeclarationInUseSendsItAlready() throws InterruptedException {
        var name = "xy-asked";
        var site = PORTAL.site(name, 0);
        site.says("/bills", Said.of("application/json", ANSWER));
        studio.begin(name, null);

        var sample = studio.ask(name, declared(name, site.url() + "/bills"), "list");
        assertThat(keyHeard(site)).isEqualTo("null");
        assertThat(studio.draft(name).text(sample)).isEqualTo(ANSWER);

        studio.publish(name, studio.draft(name).revision(), studio.inUseNow(name));
        studio.ask(name, 0, "list");
        assertThat(keyHeard(site)).isEqualTo("a-key-of-the-installation");

        var elsewhere = "http://127.0.0.2:" + PORTAL.port() + "/xy-asked/bills";
        var revision = declared(name, elsewhere);
        assertThatThrownBy(() -> studio.ask(name, revision, "list")).isInstanceOf(SourceError.class);
        assertThat(PORTAL.internalHits()).isZero();
    }

    @Test
    void whatCannotBeAskedIsToldAndNothingIsKept() throws InterruptedException {
        var name = "xy-large";
        var site = PORTAL.site(name, 0);
        site.says("/bills", Said.of("application/json", " ".repeat(1 << 21)));
        site.says("/none", Said.status(404));
        studio.begin(name, null);

        var large = declared(name, site.url() + "/bills");
        assertThatThrownBy(() -> studio.ask(name, large, "list")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> studio.ask(name, large, "nowhere")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> studio.ask(name, large - 1, "list")).isInstanceOf(ChangedMeanwhile.class);
        var none = declared(name, site.url() + "/none");
        assertThatThrownBy(() -> studio.ask(name, none, "list")).isInstanceOf(InvalidInput.class);

        assertThat(studio.draft(name).revision()).isEqualTo(none);
    }
}
