package org.hemicycle.cloud.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.HeldBack;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.ground.shared.NotFound;
import org.junit.jupiter.api.Test;

class DeclarationTests {

    @Test
    void everyMistakeIsToldWithFileLineAndTheWordsAllowed() {
        var problems = ConnectorExamples.problems(
                Map.of("connector.yaml", ConnectorExamples.head() + """
                  list:
                    read: { format: jsn, each: "a/[" }
                    map:
                      key: id
                      titel: name
                      introducedOn: { path: date, as: dat }
                      kind: { path: type, values: { A: BIL } }
                      steps: [ { words: text, stage: { table: stepz, words: text } } ]
                """, "mapping.yaml", """
                source: tests
                steps:
                  rules:
                    - when: { words: Tabled }
                      stage: INTRODUCD
                      certainty: EXACT
                """));

        assertThat(problems).extracting(Problem::toString).allMatch(problem -> problem.contains("xy-assembly/"));
        assertThat(problems).extracting(Problem::line).containsExactly(10, 10, 13, 14, 15, 16, 1, 4, 5);
        assertThat(problems)
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("“jsn”") && message.contains("did you mean “json”?"))
                .anyMatch(message -> message.contains("“titel”") && message.contains("did you mean “titles”?"))
                .anyMatch(message -> message.contains("“dat”") && message.contains("date"))
                .anyMatch(message -> message.contains("“BIL”") && message.contains("did you mean “BILL”?"))
                .anyMatch(message -> message.contains("“stepz”") && message.contains("steps"))
                .anyMatch(message -> message.contains("INTRODUCD") && message.contains("INTRODUCED"))
                .anyMatch(message -> message.contains("reason"));
    }

    @Test
    void chambersAndLinksThatNobodyKnowsAreToldWithThoseThatAreKnown() {
        var problems = ConnectorExamples.problems(
                Map.of("connector.yaml", ConnectorExamples.head().replace("[xy-assembly]", "[br-kamara]") + """
                  list:
                    read: { format: json }
                    map:
                      key: id
                      chamber: { path: house, values: { S: br-senate } }
                      links:
                        - { type: RELATTED, scheme: number, value: other }
                        - { type: { const: FRIEND }, scheme: number, value: other }
                        - { type: { path: sort, values: { a: AMENDS, b: AMEND } }, scheme: number, value: other }
                        - { type: RELATED, scheme: number, value: other, chamber: { const: br-senado } }
                      sponsors:
                        - { name: by, kind: { path: sort, values: { p: PERSONA } } }
                """));

        assertThat(problems).extracting(Problem::line).containsExactly(3, 13, 15, 16, 17, 20);
        assertThat(problems)
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("“br-kamara”") && message.contains("did you mean “br-camara”?"))
                .anyMatch(message -> message.contains("“br-senate”") && message.contains("br-senado"))
                .anyMatch(message -> message.contains("“RELATTED”") && message.contains("did you mean “RELATED”?"))
                .anyMatch(message -> message.contains("“FRIEND”") && message.contains("ABSORBED_BY"))
                .anyMatch(message -> message.contains("“AMEND”") && message.contains("AMENDS"))
                .anyMatch(message -> message.contains("“PERSONA”") && message.contains("PERSON"));
    }

    @Test
    void ofMembersNothingIsReadButNamesAndMandates() {
        var reading = ConnectorExamples.withStreams("""
                  members:
                    read: { format: json, each: "." }
                    map:
                      kind: MEMBER
                      key: "{id}-{term}"
                      work: id
                      name: "{first} {last}"
                      familyName: last
                      givenName: first
                      identifiers: [ { scheme: wikidata, value: wikidata } ]
                      mandates:
                        - { term: term, from: since, party: party, area: area, role: office }
                        - { each: earlier, term: { path: terms, split: ", *" }, chamber: xy-senate, to: until }
                        - { role: nothing }
                      addresses: [ page ]
                    require: [name, mandates]
                    drop: [born]
                """)
                .read(
                        "members",
                        Map.of(),
                        Answer.of("""
                [{"id":7,"first":"Ada","last":"Ferry","term":"18","since":"2031-02-01","party":"Reed","area":"North",
                  "office":"Speaker","born":"1990-01-01","wikidata":"Q0","page":"https://data.example/7",
                  "earlier":{"terms":"16, 17","until":"2030-12-31"}},
                 {"first":"Bo","last":"Dune","id":8},
                 {"id":9,"last":"Nameless","term":"18"}]
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8), null, null));

        var record = reading.records().getFirst();
        assertThat(record.kind()).isEqualTo(RecordKind.MEMBER);
        assertThat(record.key()).isEqualTo("7-18");
        assertThat(record.work()).isEqualTo("member:7");
        assertThat(record.content().chamber()).isNull();
        var member = java.util.Objects.requireNonNull(record.content().member());
        assertThat(member.name()).isEqualTo("Ada Ferry");
        assertThat(member.mandates())
                .containsExactly(
                        new Mandate(
                                "xy-assembly",
                                "18",
                                LocalDate.of(2031, 2, 1),
                                null,
                                "Reed",
                                null,
                                "North",
                                "Speaker",
                                "/0"),
                        new Mandate(
                                "xy-senate",
                                "16",
                                null,
                                LocalDate.of(2030, 12, 31),
                                null,
                                null,
                                null,
                                null,
                                "/0/earlier"),
                        new Mandate(
                                "xy-senate",
                                "17",
                                null,
                                LocalDate.of(2030, 12, 31),
                                null,
                                null,
                                null,
                                null,
                                "/0/earlier"));
        assertThat(reading.records()).hasSize(1);
        assertThat(reading.heldBack()).extracting(HeldBack::field).containsExactly("key", "name");
    }

    @Test
    void recordsWithoutTheIdOfAPersonAreOfOneNameChamberAndTerm() {
        var reading = ConnectorExamples.withStreams("""
                  members:
                    read: { format: csv }
                    map: { kind: MEMBER, key: row, work: id, name: name, mandates: { term: term, party: party } }
                """)
                .read(
                        "members",
                        Map.of(),
                        Answer.of("""
                row,id,name,term,party
                1,,Éva  Marsh,4,Reed
                2,,eva marsh,4,Sand
                3,,Eva Marsh,5,Sand
                4,E1,Eva Marsh,5,Sand
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8), null, null));

        assertThat(reading.records())
                .extracting(SourceRecord::work)
                .containsExactly(
                        "member:evamarsh, xy-assembly, 4",
                        "member:evamarsh, xy-assembly, 4",
                        "member:evamarsh, xy-assembly, 5",
                        "member:E1");
    }

    @Test
    void ofASourceOfSeveralChambersEachMandateSaysWhich() {
        var problems = ConnectorExamples.problems(Map.of(
                "connector.yaml", ConnectorExamples.head().replace("[xy-assembly]", "[xy-assembly, xy-senate]") + """
                  members:
                    read: { format: json }
                    map: { kind: MEMBER, key: id, name: name, mandates: [ { term: term }, { chamber: xy-senate } ] }
                """));

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("“chamber”"));
    }

    @Test
    void wordsOfMembersAndOfBillsAreToldApart() {
        var problems = ConnectorExamples.problems(Map.of("connector.yaml", ConnectorExamples.head() + """
                  members:
                    read: { format: json }
                    map:
                      kind: MEMBER
                      key: id
                      titles: [ { type: OFFICIAL, text: name } ]
                      birthDate: born
                  bills:
                    read: { format: json }
                    map:
                      kind: BILL
                      key: id
                      mandates: { party: party, shoeSize: size }
                """));

        assertThat(problems)
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("“titles” is no word of a record of kind MEMBER"))
                .anyMatch(message -> message.contains("“birthDate”"))
                .anyMatch(message -> message.contains("“name” or “mandates”"))
                .anyMatch(message -> message.contains("“mandates” is for records of kind MEMBER only"))
                .anyMatch(message -> message.contains("“shoeSize”"));
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        var problems =
                ConnectorExamples.problems(Map.of("connector.yaml", "connector: xy-assembly\nname: [a\nhome: b\n"));

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isGreaterThan(1));
        assertThat(ConnectorExamples.problems(Map.of("NOTES.md", "")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("no such file"));
    }

    @Test
    void keysNeverStandInADeclaration() {
        var problems = ConnectorExamples.problems(Map.of(
                "connector.yaml",
                ConnectorExamples.head().replace("streams:", "fetch: { key: { header: X, from: 0d9f8c7b } }\nstreams:")
                        + "  list: { read: { format: json }, map: { key: id } }\n"));

        assertThat(problems).extracting(Problem::message).anyMatch(message -> message.contains("HEMICYCLE_KEY_"));
    }

    @Test
    void anAnswerToAnotherQuestionIsRefused() {
        var connector = ConnectorExamples.withStreams("""
                  list:
                    read: { format: json, each: bills, require: "bills[number = $key]" }
                    map: { key: number }
                """);
        var answer = Answer.of("{\"bills\":[{\"number\":\"12\"}]}".getBytes(StandardCharsets.UTF_8), null, null);

        assertThat(connector.read("list", Map.of("key", "12"), answer).records())
                .hasSize(1);
        assertThat(connector.read("list", Map.of("key", "13"), answer).refused())
                .isNotNull();
        assertThat(connector.read("list", Map.of(), answer).records()).hasSize(1);
    }

    @Test
    void anItemCanBeAskedWhetherAnotherHasTheSameText() {
        var connector = ConnectorExamples.withStreams("""
                  list:
                    read: { format: json }
                    map:
                      key: id
                      steps:
                        - { each: steps, where: "on = ../steps[kind = vote]/on", words: kind }
                """);

        var reading = connector.read("list", Map.of(), Answer.of("""
                {"id":"1","steps":[{"kind":"vote","on":"2031-01-02"},{"kind":"debate","on":"2031-01-02"},
                  {"kind":"debate","on":"2031-01-03"}]}
                """.getBytes(StandardCharsets.UTF_8), null, null));

        assertThat(reading.records().getFirst().content().steps())
                .extracting(step -> step.words())
                .containsExactly("vote", "debate");
    }

    @Test
    void itemsThatStandInGroupsAreReadWithTheWordsOfTheirGroup() {
        var connector = ConnectorExamples.withStreams("""
                  list:
                    read: { format: json }
                    map:
                      key: id
                      votes:
                        - id: id
                          ballots: { each: [groups, members], member: name, party: ../group }
                """);

        var reading = connector.read("list", Map.of(), Answer.of("""
                {"id":"v1","groups":[{"group":"North","members":[{"name":"Ada"},{"name":"Bo"}]},
                  {"group":"South","members":{"name":"Cy"}},{"group":"West"}]}
                """.getBytes(StandardCharsets.UTF_8), null, null));

        assertThat(reading.records().getFirst().content().votes().getFirst().ballots())
                .extracting(ballot -> ballot.member() + " " + ballot.party())
                .containsExactly("Ada North", "Bo North", "Cy South");
    }

    @Test
    void stepsAreMappedWithReasonsAndTheLastOneThatEndsTheBillDecides() {
        var reading = ConnectorExamples.read("{ format: json, each: data }", """
                {"data":[{"id":1,"steps":[
                  {"on":"2031-03-01","text":"Signed by the President"},
                  {"on":"2031-02-01","text":"Desk work"},
                  {"on":"2031-01-20","text":"Declared urgent"},
                  {"on":"2031-01-15","text":"Something new"},
                  {"on":"2031-01-01","text":"  tabled "}]}]}
                """);

        var record = reading.records().getFirst();
        assertThat(record.content().steps())
                .extracting(step -> step.stage() + " " + step.certainty() + " " + step.at())
                .containsExactly(
                        "ASSENT CLOSE /data/0/steps/0",
                        "NONE EXACT /data/0/steps/2",
                        "UNMAPPED UNMAPPED /data/0/steps/3",
                        "INTRODUCED EXACT /data/0/steps/4");
        assertThat(record.unmapped())
                .singleElement()
                .satisfies(word -> assertThat(word.words()).isEqualTo("Something new"));
        assertThat(record.content().decision()).satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.ENACTED);
            assertThat(decision.certainty()).isEqualTo(Certainty.INFERRED);
        });
        assertThat(record.content().steps().getFirst().stage()).isEqualTo(Stage.ASSENT);
    }

    @Test
    void anUnknownConnectorIsToldWithTheNearestName() {
        var connectors = Connectors.under(ConnectorExamples.folder(Map.of(
                "connector.yaml",
                ConnectorExamples.head() + "  list: { read: { format: json }, map: { key: id } }\n")));

        assertThatThrownBy(() -> connectors.byName("xy-asembly"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("did you mean “xy-assembly”?");
    }

    @Test
    void aMappingSaysWhoCheckedItWhatItsVersionsChangedAndWhichStepsHaveNoEquivalent() {
        var mapping = """
                source: tests
                checked: { by: the clerks of Xy, on: 2031-01-31 }
                version: 2
                changes:
                  - { version: 2, on: 2031-02-01, what: urgency is no stage, credit: the library of Xy }
                steps:
                  rules:
                    - when: { words: [Urgent, Most urgent], code: { matches: "^U" }, body: absent }
                      stage: NONE
                      certainty: EXACT
                      reason: shortens terms
                """;

        var shown = ConnectorExamples.mappedBy(mapping).mapping();
        assertThat(shown.version()).isEqualTo(2);
        assertThat(shown.checkedBy()).isEqualTo("the clerks of Xy");
        assertThat(shown.changes())
                .containsExactly(
                        new Mapping.Change(2, LocalDate.of(2031, 2, 1), "urgency is no stage", "the library of Xy"));
        assertThat(shown.tables().getFirst().rules().getFirst().when())
                .containsExactly(
                        new Mapping.Test("words", Mapping.Test.Kind.ONE_OF, List.of("Urgent", "Most urgent")),
                        new Mapping.Test("code", Mapping.Test.Kind.MATCHES, List.of("^U")),
                        new Mapping.Test("body", Mapping.Test.Kind.ABSENT, List.of()));
    }

    @Test
    void aVersionThatNoChangeTellsOfIsAMistake() {
        var problems = ConnectorExamples.problems(Map.of(
                "connector.yaml",
                ConnectorExamples.head() + "  list: { read: { format: json }, map: { key: id } }\n",
                "mapping.yaml",
                """
                source: tests
                checked: { by: tests, on: 2031-01-31 }
                version: 3
                steps: { rules: [] }
                """));

        assertThat(problems).extracting(Problem::message).anyMatch(message -> message.contains("“version” is 3"));
    }

    @Test
    void theChecksumChangesWithTheDeclarationAndNothingElse() {
        var streams = "  list: { read: { format: json }, map: { key: id } }\n";

        var one = ConnectorExamples.withStreams(streams);

        assertThat(ConnectorExamples.withStreams(streams).sha256())
                .isEqualTo(one.sha256())
                .hasSize(64);
        assertThat(ConnectorExamples.withStreams(streams + "# more\n").sha256()).isNotEqualTo(one.sha256());
    }
}
