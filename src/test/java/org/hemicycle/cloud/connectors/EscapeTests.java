package org.hemicycle.cloud.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.HeldBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cases 22 and 23: declarations are data. Whatever stands in one, it reads nothing but the answer, calls nothing and ends.
 */
class EscapeTests {
    private static final String ANSWER =
            "{\"data\":[{\"id\":1,\"title\":\"A\",\"class\":\"own class\",\"env\":\"own env\",\"date\":\"2031-01-02\"}]}";
    /** What an escape would bring: results of sums, files, settings of the machine and the process. */
    private static final List<String> SPOILS = List.of(
            "49",
            "root:",
            "uid=",
            "java.class.path",
            "sun.",
            "os.arch",
            System.getProperty("user.home"),
            System.getProperty("java.home"),
            System.getProperty("user.dir"));

    @TempDir
    private static Path folder;

    static Stream<String> escapes() {
        return Stream.of(
                "${T(java.lang.Runtime).getRuntime().exec('touch MARK')}",
                "#{T(java.lang.System).getenv()}",
                "T(java.lang.Runtime).getRuntime().exec('touch MARK')",
                "T(java.lang.System).getProperty('user.home')",
                "@java.lang.System@getenv()",
                "@systemProperties['user.home']",
                "#root.getClass()",
                "#this.class.classLoader",
                "getClass()",
                "getClass().forName('java.lang.Runtime')",
                "class.classLoader",
                "class/protectionDomain/codeSource/location",
                "''.getClass().forName('java.lang.System')",
                "new java.io.File('MARK').createNewFile()",
                "new java.lang.ProcessBuilder({'touch','MARK'}).start()",
                "this.constructor.constructor('return process.env')()",
                "__proto__.constructor",
                "require('child_process').exec('touch MARK')",
                "import os; os.system('touch MARK')",
                "__import__('os').popen('id').read()",
                "{{7*7}}",
                "${7*7}",
                "#{7*7}",
                "*{7*7}",
                "<%= 7*7 %>",
                "@(7*7)",
                "7*7",
                "{{''.__class__.__mro__[1].__subclasses__()}}",
                "{% include '/etc/passwd' %}",
                "<#assign x='freemarker.template.utility.Execute'?new()>${x('id')}",
                "$class.inspect('java.lang.Runtime').type",
                "${jndi:ldap://127.0.0.1:1/x}",
                "${env:HOME}",
                "${sys:user.home}",
                "$HOME",
                "{HOME}",
                "{env.HOME}",
                "{user.home}",
                "`id`",
                "$(id)",
                "| id",
                "; touch MARK",
                "document('file:///etc/passwd')",
                "doc('/etc/passwd')",
                "unparsed-text('file:///etc/passwd')",
                "system-property('user.home')",
                "environment-variable('HOME')",
                "java:java.lang.System.getProperty('user.home')",
                "php:function('system','id')",
                "collection('file:///etc')",
                "file:///etc/passwd",
                "/etc/passwd",
                "../../../../../../etc/passwd",
                "../../../$env",
                "$.store..[?(@.length-1 || process.exit())]",
                "$..*[?(java.lang.System.exit(1))]",
                "css(a)@href | script(7*7)",
                "key().getClass()",
                "!!javax.script.ScriptEngineManager [x]",
                "!!java.net.URL ['http://127.0.0.1:1/x']",
                "!include /etc/passwd");
    }

    @ParameterizedTest
    @MethodSource("escapes")
    void noExpressionReachesAnythingButTheAnswer(String escape) {
        var mark = folder.resolve("mark");
        var attack = escape.replace("MARK", mark.toString());
        for (var place : List.of(
                "number: %s",
                "number: { path: %s }",
                "number: { template: %s }",
                "number: { path: title, match: %s }",
                "number: { path: title, replace: { \"A\": %s } }",
                "number: { path: title, when: %s }",
                "give: { x: %s }",
                "steps: [ { each: %s, words: title } ]")) {
            var said = read(place.formatted(quoted(attack)));

            assertThat(said.replace(folder.toString(), ""))
                    .as(place + " " + attack)
                    .doesNotContain(SPOILS);
            assertThat(mark).doesNotExist();
        }
    }

    @ParameterizedTest
    @MethodSource("escapes")
    void noDeclarationReachesAnythingEither(String escape) {
        var mark = folder.resolve("mark");
        var attack = escape.replace("MARK", mark.toString());
        var streams = """
                  list:
                    request: { url: %1$s, headers: { X-A: %1$s } }
                    read: { format: json, each: data, where: %1$s, require: %1$s }
                    map: { key: id, number: title }
                """.formatted(quoted(attack));

        var problems = ConnectorExamples.problems(Map.of("connector.yaml", ConnectorExamples.head() + streams));

        assertThat(problems).isNotEmpty();
        assertThat(problems.toString().replace(attack, "").replace(folder.toString(), ""))
                .doesNotContain("root:", "uid=");
        assertThat(mark).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"!!javax.script.ScriptEngineManager [x]", "!!java.net.URL ['http://127.0.0.1:1/x']", "!x y"})
    void tagsOfYamlMakeNothing(String value) {
        var problems = ConnectorExamples.problems(Map.of(
                "connector.yaml",
                ConnectorExamples.head() + "  list:\n    read: { format: json }\n    map: { key: id, number: " + value
                        + " }\n"));

        assertThat(problems.toString()).doesNotContain("ScriptEngineManager@", "http://127.0.0.1:1/x@");
    }

    @Test
    void pathsThatVisitWithoutEndHoldTheirRecordBack() {
        var connector = ConnectorExamples.withStreams("""
                  list:
                    read: { format: json, each: data }
                    map: { key: id, number: "**/**/**/**/**/x" }
                """);
        var deep = "{\"a\":".repeat(180) + "1" + "}".repeat(180);

        var reading = connector.read(
                "list",
                Map.of(),
                Answer.of(
                        ("{\"data\":[{\"id\":1,\"d\":" + deep + "},{\"id\":2,\"x\":7}]}").getBytes(UTF_8), null, null));

        assertThat(reading.records())
                .singleElement()
                .satisfies(record -> assertThat(record.key()).isEqualTo("2"));
        assertThat(reading.heldBack())
                .extracting(HeldBack::reason)
                .singleElement()
                .asString()
                .contains("nodes visited");
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(.*a){20}", "^(([a-z])+.)+[A-Z]([a-z])+$", "(x+x+)+y"})
    void patternsThatExplodeElsewhereTakeLinearTime(String pattern) {
        var connector = ConnectorExamples.withStreams("""
                  list:
                    read: { format: json, each: data }
                    map: { key: id, number: { path: title, match: "%s" } }
                """.formatted(pattern));
        var text = "a".repeat(100_000) + "!";

        var reading = connector.read(
                "list",
                Map.of(),
                Answer.of(("{\"data\":[{\"id\":1,\"title\":\"" + text + "\"}]}").getBytes(UTF_8), null, null));

        assertThat(reading.records()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a)\\\\1", "(?=a)b", "(?<!a)b", "(?>a+)b", "a++"})
    void patternsThatCannotBeLinearAreNoPatterns(String pattern) {
        var streams = """
                  list:
                    read: { format: json, each: data }
                    map: { key: id, number: { path: title, match: "%s" } }
                """.formatted(pattern);

        assertThat(ConnectorExamples.problems(Map.of("connector.yaml", ConnectorExamples.head() + streams)))
                .isNotEmpty();
    }

    /** What a declaration with this line makes of the answer; nothing where it is no declaration. */
    private static String read(String line) {
        var streams = "  list:\n    read: { format: json, each: data }\n    map:\n      key: id\n      " + line + "\n";
        if (!ConnectorExamples.problems(Map.of("connector.yaml", ConnectorExamples.head() + streams))
                .isEmpty()) {
            return "";
        }
        var connector = ConnectorExamples.withStreams(streams);
        return connector
                .read("list", Map.of(), Answer.of(ANSWER.getBytes(UTF_8), null, null))
                .toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
