package org.hemicycle.cloud.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.studio.Studio;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.InventedDeclaration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the studio as a browser without script uses them, and what its script asks for. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
class StudioPagesTests {
    private static final String NAME = "gb-parliament";
    private static final String AT = "/en/studio/" + NAME;

    private final MockMvc http;
    private final Studio studio;
    private final Connectors connectors;
    private final Harvests harvests;
    private final DSLContext database;

    StudioPagesTests(MockMvc http, Studio studio, Connectors connectors, Harvests harvests, DSLContext database) {
        this.http = http;
        this.studio = studio;
        this.connectors = connectors;
        this.harvests = harvests;
        this.database = database;
    }

    @AfterEach
    void forget() {
        database.execute("truncate studio.draft cascade");
        connectors.names().stream().filter(connectors::isPublished).forEach(connectors::takeBack);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return http.perform(request.with(user("operator").roles("OPERATOR")).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String body(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return answer(request).getContentAsString(StandardCharsets.UTF_8);
    }

    private String declaration() {
        return studio.draft(NAME).text("connector.yaml");
    }

    @Test
    void whoIsNoOperatorSeesNothingOfIt() throws Exception {
        studio.save(NAME, 0, "NOTES.md", "a secret of the draft".getBytes(StandardCharsets.UTF_8));
        for (var path : new String[] {"/en/studio", AT, AT + "/publish", AT + "/files.zip"}) {
            var refused = http.perform(get(path)).andReturn().getResponse();
            assertThat(refused.getStatus()).as(path).isEqualTo(403);
            assertThat(refused.getContentAsString()).doesNotContain("a secret of the draft");
        }
        assertThat(http.perform(get("/en/sources")).andReturn().getResponse().getContentAsString())
                .doesNotContain("/studio");
        assertThat(body(get("/en/sources"))).contains("href=\"/en/studio\"");
        assertThat(body(get("/en/sources/" + NAME))).contains("href=\"" + AT + "\"");
    }

    @Test
    void aTextIsKeptTriedAndShownWithWhatIsWrong() throws Exception {
        var broken = declaration().replace("kind: BILL", "kint: BILL").replace("\n", "\r\n");

        var sent = answer(post(AT).param("file", "connector.yaml")
                .param("revision", "0")
                .param("text", broken)
                .param("go", "mapping.yaml"));

        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getRedirectedUrl()).isEqualTo(AT + "?file=mapping.yaml");
        assertThat(declaration()).contains("kint: BILL").doesNotContain("\r");
        assertThat(body(get(AT)))
                .contains("data-line=\"")
                .contains("kint")
                .contains("to mend")
                .contains("name=\"revision\" value=\"1\"");
        var again = body(get("/ar/studio/" + NAME + "?file=mapping.yaml"));
        assertThat(again).contains("dir=\"rtl\"").contains("checked:");
    }

    @Test
    void aTypedTextIsNotLostWhereAnotherChangedTheDraft() throws Exception {
        studio.save(NAME, 0, "NOTES.md", "theirs".getBytes(StandardCharsets.UTF_8));

        var refused = answer(
                post(AT).param("file", "NOTES.md").param("revision", "0").param("text", "mine, typed for an hour"));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("mine, typed for an hour")
                .contains("name=\"revision\" value=\"1\"")
                .contains("has not been saved");
        assertThat(studio.draft(NAME).text("NOTES.md")).isEqualTo("theirs");
    }

    @Test
    void whileSomebodyTypesOnlyTheResultComesBack() throws Exception {
        var part = body(post(AT + "/try")
                .param("file", "connector.yaml")
                .param("revision", "0")
                .param("text", declaration().replace("kind: BILL", "kind: ACT"))
                .param("on", ""));

        assertThat(part.strip()).startsWith("<section id=\"result\"").endsWith("</section>");
        assertThat(part).contains("<ins>").contains("ACT").contains("value=\"1\"");
        assertThat(body(post(AT + "/try")
                        .param("file", "connector.yaml")
                        .param("revision", "0")
                        .param("text", "x")))
                .contains("role=\"alert\"");
        assertThat(declaration()).contains("kind: ACT");
    }

    @Test
    void theScriptIsToldWhichWordsMayStandAtTheCaret() throws Exception {
        var text = declaration() + "dro";

        var words = JsonMapper.shared()
                .readTree(body(post(AT + "/words")
                        .param("file", "connector.yaml")
                        .param("text", text)
                        .param("caret", String.valueOf(text.length()))));

        assertThat(words.path("from").asInt()).isEqualTo(text.length() - 3);
        assertThat(words.path("words").path(0).path("insert").asString()).isEqualTo("drop: ");
        assertThat(studio.draft(NAME).isBegun()).isFalse();
    }

    @Test
    void wordsWithoutAStageGetARuleByAForm() throws Exception {
        var refused = answer(post(AT + "/rule")
                .param("file", "connector.yaml")
                .param("revision", "0")
                .param("rule", "0")
                .param("table-0", "statuses")
                .param("words-0", "Ping \"pong\"")
                .param("stage-0", "RECONCILIATION")
                .param("certainty-0", "CLOSE")
                .param("reason-0", " "));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("readers see the reason");

        var added = answer(post(AT + "/rule")
                .param("file", "connector.yaml")
                .param("revision", "0")
                .param("rule", "0")
                .param("table-0", "statuses")
                .param("words-0", "Ping \"pong\"")
                .param("stage-0", "RECONCILIATION")
                .param("certainty-0", "CLOSE")
                .param("reason-0", "The Houses exchange amendments"));

        assertThat(added.getStatus()).isEqualTo(303);
        assertThat(studio.draft(NAME).text("mapping.yaml"))
                .contains("- { when: { words: \"Ping \\\"pong\\\"\" }, stage: RECONCILIATION, certainty: CLOSE,"
                        + " reason: \"The Houses exchange amendments\" }");
        assertThat(studio.tryOut(studio.draft(NAME), null).problems()).isEmpty();
    }

    @Test
    void aSampleIsUploadedOrPastedTriedAndRemoved() throws Exception {
        var upload = new MockMultipartFile("upload", "Skip=100.json", "application/json", new byte[] {'{', '}'});
        var sent = answer(multipart(AT + "/samples")
                .file(upload)
                .param("revision", "0")
                .param("stream", "list")
                .param("name", ""));
        assertThat(sent.getStatus()).isEqualTo(303);
        var path = "samples/list/Skip=100.json";
        assertThat(studio.draft(NAME).files()).containsKey(path);
        assertThat(body(get(AT).param("on", path))).contains("<option value=\"" + path + "\" selected>");

        var bad = answer(multipart(AT + "/samples")
                .param("revision", "1")
                .param("stream", "../list")
                .param("name", "a.json")
                .param("content", "{}"));
        assertThat(bad.getStatus()).isEqualTo(422);

        assertThat(answer(post(AT + "/remove").param("revision", "1").param("file", path))
                        .getStatus())
                .isEqualTo(303);
        assertThat(studio.draft(NAME).files()).doesNotContainKey(path);
    }

    @Test
    void theFilesCanBeTakenAway() throws Exception {
        var names = new TreeSet<String>();
        var archive = answer(get(AT + "/files.zip"));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }

        assertThat(names).contains(NAME + "/connector.yaml", NAME + "/mapping.yaml", NAME + "/NOTES.md");
        assertThat(archive.getHeader("Content-Disposition")).contains(NAME + ".zip");
    }

    @Test
    void beforeItIsPublishedTheChangesAreShownAndOnlyWhatWasSeenIsPublished() throws Exception {
        var text = declaration().replace("promise: ", "promise: 1");
        answer(post(AT).param("file", "connector.yaml").param("revision", "0").param("text", text));

        var page = body(get(AT + "/publish"));
        assertThat(page).contains("diff__new").contains("promise: 1").contains("1 line added, 1 removed");
        var instead = studio.inUseNow(NAME);
        assertThat(answer(post(AT + "/publish").param("revision", "1").param("instead", "other"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(connectors.isPublished(NAME)).isFalse();

        var done = answer(post(AT + "/publish").param("revision", "1").param("instead", instead));
        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(body(get(AT).param("done", "published")))
                .contains("Published.")
                .contains("In use, published here");
        assertThat(connectors.isPublished(NAME)).isTrue();

        assertThat(answer(post(AT + "/takeback")).getStatus()).isEqualTo(303);
        assertThat(connectors.isPublished(NAME)).isFalse();
    }

    @Test
    void whatWasSaidOfPersonsIsNotHandedOutWhenItsDeclarationChanges() throws Exception {
        var members = DECLARED_MEMBERS.getBytes(StandardCharsets.UTF_8);
        var sample =
                "[{\"id\":\"7\",\"name\":\"Aba Invented\",\"born\":\"1970-01-01\"}]".getBytes(StandardCharsets.UTF_8);
        connectors.publish("xy-people", Map.of("connector.yaml", members, "samples/people/a.json", sample));
        harvests.run(RunRequest.samples("xy-people", "test"), read -> {});
        var fragment = "/api/v1/fragments/"
                + harvests.newestAnswers("xy-people", 1).getFirst().fragment();
        assertThat(http.perform(get(fragment)).andReturn().getResponse().getStatus())
                .isEqualTo(403);

        var renamed = DECLARED_MEMBERS.replace("people:", "others:").getBytes(StandardCharsets.UTF_8);
        connectors.publish("xy-people", Map.of("connector.yaml", renamed));
        assertThat(http.perform(get(fragment)).andReturn().getResponse().getStatus())
                .isEqualTo(403);

        connectors.takeBack("xy-people");
        assertThat(http.perform(get(fragment)).andReturn().getResponse().getStatus())
                .isEqualTo(403);
    }

    private static final String DECLARED_MEMBERS = InventedDeclaration.of("xy-people", "A source of members", """
              people:
                read: { format: json, each: "." }
                map:
                  kind: MEMBER
                  key: id
                  name: name
                  mandates: [ { chamber: xy-assembly } ]
            """);

    @Test
    void aNewConnectorIsBegunAndItsDraftDiscarded() throws Exception {
        var refused = answer(post("/fr/studio").param("name", "Pas un nom"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("value=\"Pas un nom\"");

        assertThat(answer(post("/en/studio").param("name", "xy-fresh")).getRedirectedUrl())
                .isEqualTo("/en/studio/xy-fresh");
        assertThat(body(get("/en/studio/xy-fresh"))).contains("Not in use yet");
        assertThat(body(get("/en/studio"))).contains("xy-fresh");
        assertThat(answer(post("/en/studio/xy-fresh/discard")).getStatus()).isEqualTo(303);
        assertThat(answer(get("/en/studio/xy-fresh")).getStatus()).isEqualTo(404);
    }
}
