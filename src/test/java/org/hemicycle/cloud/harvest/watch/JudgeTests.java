package org.hemicycle.cloud.harvest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hemicycle.cloud.connectors.Shape;
import org.hemicycle.cloud.connectors.record.HeldBack;
import org.hemicycle.cloud.harvest.IncidentKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTests {
    private static final String DECLARATION = "1";

    /** What a stream of one thousand records gave: all with titles, one in two with a date. */
    private final Map<String, Learnt> usual = learnt(run -> {
        for (var page = 0; page < 50; page++) {
            run.look(
                    "page " + page,
                    Looks.of(20)
                            .with("titles", 20)
                            .with("introducedOn", 10)
                            .path("title", 20, 0, 0)
                            .look());
        }
    });

    @Test
    void nothingIsWithheldWhileNothingIsLearnt() {
        var judge = judge(Map.of());

        var verdicts = judge.look("a", Looks.of(20).look());

        assertThat(verdicts).singleElement().matches(Verdict::takenIn);
        assertThat(judge.findings()).isEmpty();
    }

    @Test
    void pageWithoutAFieldThatAllRecordsHadIsWithheld() {
        var judge = judge(usual);

        var verdicts = judge.look(
                "a",
                Looks.of(20).with("introducedOn", 9).path("title", 20, 0, 0).look());

        assertThat(verdicts).singleElement().satisfies(verdict -> {
            assertThat(verdict.takenIn()).isFalse();
            assertThat(verdict.findings()).singleElement().satisfies(found -> {
                assertThat(found.kind()).isEqualTo(IncidentKind.FIELD_VANISHED);
                assertThat(found.subject()).isEqualTo("titles");
                assertThat(found.facts().share()).isEqualTo(100);
                assertThat(found.facts().now()).isEqualTo(20);
                assertThat(found.key()).isEqualTo("key");
            });
        });
    }

    @Test
    void pageWithoutAFieldThatHalfTheRecordsHadIsTakenIn() {
        var judge = judge(usual);

        assertThat(judge.look("a", Looks.of(20).with("titles", 20).look()))
                .singleElement()
                .matches(Verdict::takenIn);
    }

    @Test
    void fieldThatWholePagesDidWithoutBeforeIsNotMissed() {
        var sorted = learnt(run -> {
            for (var page = 0; page < 99; page++) {
                run.look(
                        "page " + page,
                        Looks.of(20).with("titles", 20).with("sponsors", 20).look());
            }
            run.look("the oldest", Looks.of(20).with("titles", 20).look());
        });

        assertThat(judge(sorted)
                        .look(
                                "the oldest, again",
                                Looks.of(20).with("titles", 20).look()))
                .singleElement()
                .matches(Verdict::takenIn);
    }

    @Test
    void pageWhoseRecordsCanNoLongerBeReadIsWithheld() {
        var judge = judge(usual);

        var verdicts = judge.look("a", Looks.of(0).heldBack(8).look());

        assertThat(verdicts).singleElement().matches(verdict -> !verdict.takenIn());
        assertThat(judge.findings()).singleElement().satisfies(found -> {
            assertThat(found.subject()).isEqualTo(Judge.RECORD);
            assertThat(found.facts().reason()).isEqualTo("no key");
        });
    }

    @Test
    void fieldOfTheSourceThatTurnsIntoAGroupIsATypeThatChanged() {
        var judge = judge(usual);

        var verdicts = judge.look(
                "a", Looks.of(20).with("titles", 20).path("title", 0, 0, 20).look());

        assertThat(verdicts).singleElement().matches(verdict -> !verdict.takenIn());
        assertThat(judge.findings()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(IncidentKind.TYPE_CHANGED);
            assertThat(found.subject()).isEqualTo("title");
            assertThat(found.facts().was()).isEqualTo("TEXT");
            assertThat(found.facts().is()).isEqualTo("GROUP");
        });
    }

    @Test
    void smallAnswersWithoutAFieldWaitAndAreWithheldTogether() {
        var judge = judge(details());
        var verdicts = new ArrayList<Verdict<String>>();

        for (var answer : List.of("a", "b", "c", "d")) {
            verdicts.addAll(judge.look(answer, Looks.of(1).look()));
        }
        assertThat(verdicts).isEmpty();
        verdicts.addAll(judge.look("e", Looks.of(1).look()));
        verdicts.addAll(judge.look("f", Looks.of(1).look()));

        assertThat(verdicts).hasSize(6).noneMatch(Verdict::takenIn);
        assertThat(judge.findings()).singleElement().satisfies(found -> {
            assertThat(found.subject()).isEqualTo("titles");
            assertThat(found.count()).isEqualTo(6);
        });
    }

    @Test
    void smallAnswersWithoutAFieldAreReleasedOnceOneHasIt() {
        var judge = judge(details());
        var verdicts = new ArrayList<Verdict<String>>();

        judge.look("a", Looks.of(1).look());
        verdicts.addAll(judge.look("b", Looks.of(1).with("titles", 1).look()));
        for (var answer : List.of("c", "d", "e", "f", "g", "h")) {
            verdicts.addAll(judge.look(answer, Looks.of(1).look()));
        }

        assertThat(verdicts).hasSize(8).allMatch(Verdict::takenIn);
        assertThat(judge.findings()).isEmpty();
    }

    @Test
    void fewSmallAnswersWithoutAFieldAreTakenInAtTheEnd() {
        var judge = judge(details());
        judge.look("a", Looks.of(1).look());
        judge.look("b", Looks.of(1).look());

        assertThat(judge.end(true)).hasSize(2).allMatch(Verdict::takenIn);
    }

    @Test
    void aSourceThatGivesNothingAnyMoreIsWithheldAtTheEnd() {
        var judge = judge(usual);
        assertThat(judge.look("page 0", Looks.of(0).before(20).look())).isEmpty();

        assertThat(judge.end(true)).singleElement().matches(verdict -> !verdict.takenIn());
        assertThat(judge.findings()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(IncidentKind.EMPTIED);
            assertThat(found.facts().usual()).isEqualTo(20);
        });
    }

    @Test
    void oneEmptyAnswerAmongManyIsRight() {
        var judge = judge(usual);
        judge.look("the day after", Looks.of(0).before(6).look());
        judge.sound("list", 200);

        assertThat(judge.end(true)).singleElement().matches(Verdict::takenIn);
        assertThat(judge.findings()).isEmpty();
    }

    @Test
    void aWebPageWhereDataCameIsWithheldAndOneWherePagesAreReadIsNot() {
        var pages = learnt(
                run -> run.look("a", Looks.of(20).with("titles", 20).webPage().look()));

        assertThat(judge(usual)
                        .look("a", Looks.of(20).with("titles", 20).webPage().look()))
                .singleElement()
                .matches(verdict -> !verdict.takenIn());
        assertThat(judge(pages)
                        .look("a", Looks.of(20).with("titles", 20).webPage().look()))
                .singleElement()
                .matches(Verdict::takenIn);
    }

    @Test
    void anUnreadableAnswerIsWithheldOnlyWhereItWasReadableBefore() {
        var judge = judge(usual);

        assertThat(judge.refused(null, Looks.of(0).refused("not JSON").look())).isEmpty();
        judge.sound("list", 20);
        assertThat(judge.end(true)).isEmpty();
        assertThat(judge.findings()).isEmpty();
        assertThat(judge.refused("a", Looks.of(0).refused("not JSON").look()))
                .singleElement()
                .matches(verdict -> !verdict.takenIn());
        assertThat(judge.findings()).extracting(Finding::kind).containsExactly(IncidentKind.UNREADABLE);
    }

    @Test
    void newWordsAreToldOnceWithAnExampleAndTakenIn() {
        var judge = judge(usual);

        var verdicts = judge.look(
                "a", Looks.of(20).with("titles", 20).word("Sent to the moon").look());
        judge.look("b", Looks.of(20).with("titles", 20).word("Sent to the moon").look());

        assertThat(verdicts).singleElement().satisfies(verdict -> {
            assertThat(verdict.takenIn()).isTrue();
            assertThat(verdict.findings()).hasSize(1);
        });
        assertThat(judge.findings()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(IncidentKind.NEW_WORDS);
            assertThat(found.facts().words()).containsExactly("Sent to the moon");
            assertThat(found.facts().now()).isEqualTo(2);
        });
        assertThat(judgeAfter(judge)
                        .look(
                                "c",
                                Looks.of(20)
                                        .with("titles", 20)
                                        .word("Sent to the moon")
                                        .look()))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.findings()).isEmpty());
    }

    @Test
    void aRunThatGoesOnLearnsFromWhereItStoppedAndJudgesByWhatWasUsualBefore() {
        var killed = judge(Map.of());
        var unused =
                killed.look("a", Looks.of(20).with("titles", 20).word("Tabled").look());
        var underWay = killed.learntSince();
        assertThat(unused).singleElement().matches(Verdict::takenIn);
        assertThat(killed.learntSince()).isEmpty();

        var goingOn = new Judge<String>(Map.of(), underWay, DECLARATION, false);
        assertThat(goingOn.learnt()).isEqualTo(underWay);
        var verdicts = goingOn.look("b", Looks.of(20).word("Never met before").look());

        assertThat(verdicts).singleElement().matches(Verdict::takenIn);
        assertThat(goingOn.findings()).isEmpty();
        assertThat(goingOn.learnt().values()).singleElement().satisfies(learnt -> {
            assertThat(learnt.records()).isEqualTo(40);
            assertThat(learnt.words()).hasSize(2);
        });
    }

    @Test
    void anotherDeclarationIsNoChangeOfTheSource() {
        var judge = new Judge<String>(usual, Map.of(), "another declaration", false);

        var verdicts = judge.look(
                "a", Looks.of(20).word("Unknown to it").path("title", 20, 0, 0).look());

        assertThat(verdicts).singleElement().matches(Verdict::takenIn);
        assertThat(judge.findings()).isEmpty();
    }

    @Test
    void languagesFieldsThatComeAndFieldsThatGoAreTold() {
        var english = learnt(run -> {
            for (var page = 0; page < 5; page++) {
                run.look(
                        "page " + page,
                        Looks.of(20)
                                .language("en-Latin", 20)
                                .path("old", 20, 0, 0)
                                .look());
            }
        });
        var judge = judge(english);
        judge.look(
                "a",
                Looks.of(40).language("en-Arabic", 40).path("new", 0, 40, 0).look());

        assertThat(judge.end(true)).isEmpty();
        assertThat(judge.findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(
                        IncidentKind.LANGUAGE_CHANGED, IncidentKind.PATH_VANISHED, IncidentKind.PATH_APPEARED);
    }

    /** Sources in which fields stand by chance, small and large, over many runs: nothing changes, and nearly nothing is told. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7, 20, 100})
    void chanceSetsOffNoAlarm(int recordsOfAnAnswer) {
        var random = new Random(recordsOfAnAnswer);
        var alarms = 0;
        for (var source = 0; source < 300; source++) {
            var chances = chances(random);
            var before = learnt(run -> answers(run, random, chances, recordsOfAnAnswer, random.nextInt(60)));
            for (var day = 0; day < 5; day++) {
                var judge = judge(before);
                answers(judge, random, chances, recordsOfAnAnswer, 1 + random.nextInt(30));
                judge.end(true);
                alarms += judge.findings().size();
                before = judge.learnt();
            }
        }
        assertThat(alarms).as("alarms in 1,500 runs").isLessThanOrEqualTo(2);
    }

    /** Whatever stood in all of at least twenty records before: gone from all, it is always told and nothing is shown. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7, 20, 100})
    void whatIsGoneFromAllIsAlwaysWithheld(int recordsOfAnAnswer) {
        var random = new Random(recordsOfAnAnswer);
        for (var source = 0; source < 100; source++) {
            var chances = chances(random);
            var before = learnt(run ->
                    answers(run, random, chances, recordsOfAnAnswer, 20 / recordsOfAnAnswer + 1 + random.nextInt(60)));
            chances.put("titles", 0.0);
            var judge = judge(before);
            var verdicts = answers(judge, random, chances, recordsOfAnAnswer, 5 + random.nextInt(20));
            verdicts.addAll(judge.end(true));

            assertThat(verdicts).noneMatch(Verdict::takenIn);
            assertThat(judge.findings()).anyMatch(found -> "titles".equals(found.subject()));
        }
    }

    @Test
    void whatIsRememberedDoesNotGrowForEver() {
        var judge = judge(Map.of());
        for (var page = 0; page < 1_000; page++) {
            var look = Looks.of(100).with("titles", 100).word("word " + page);
            for (var path = 0; path < 100; path++) {
                look.path("path " + page + " " + path, 1, 0, 0);
            }
            judge.look("page " + page, look.look());
        }
        var learnt = judge.learnt().getOrDefault("list", Learnt.NOTHING);

        assertThat(learnt.records()).isLessThanOrEqualTo(Thresholds.REMEMBERED);
        assertThat(learnt.paths()).hasSizeLessThanOrEqualTo(Thresholds.FIELDS);
        assertThat(learnt.words()).hasSizeLessThanOrEqualTo(Thresholds.WORDS);
    }

    private static Map<String, Double> chances(Random random) {
        var chances = new HashMap<String, Double>();
        chances.put("titles", 1.0);
        for (var field : List.of("sponsors", "introducedOn", "steps", "number", "documents")) {
            chances.put(field, random.nextBoolean() ? random.nextDouble() : 1 - random.nextDouble() / 10);
        }
        return chances;
    }

    private static List<Verdict<String>> answers(
            Judge<String> judge, Random random, Map<String, Double> chances, int records, int answers) {
        var verdicts = new ArrayList<Verdict<String>>();
        for (var answer = 0; answer < answers; answer++) {
            var look = Looks.of(records);
            chances.forEach((field, chance) -> {
                var count = 0;
                for (var record = 0; record < records; record++) {
                    count += random.nextDouble() < chance ? 1 : 0;
                }
                look.with(field, count);
            });
            verdicts.addAll(judge.look("answer " + answer, look.look()));
        }
        return verdicts;
    }

    private static Map<String, Learnt> details() {
        return learnt(run -> {
            for (var detail = 0; detail < 100; detail++) {
                run.look("detail " + detail, Looks.of(1).with("titles", 1).look());
            }
        });
    }

    private static Judge<String> judge(Map<String, Learnt> learnt) {
        return new Judge<>(learnt, Map.of(), DECLARATION, false);
    }

    private static Judge<String> judgeAfter(Judge<String> other) {
        return judge(other.learnt());
    }

    private static Map<String, Learnt> learnt(Run run) {
        var judge = judge(Map.of());
        run.of(judge);
        judge.end(true);
        return judge.learnt();
    }

    private interface Run {
        void of(Judge<String> judge);
    }

    /** Builds what the watch sees of an answer. */
    private static final class Looks {
        private final int records;
        private final Map<String, Integer> fields = new HashMap<>();
        private final Map<String, Shape.Kinds> paths = new HashMap<>();
        private final Map<String, Integer> languages = new HashMap<>();
        private final List<Look.Word> words = new ArrayList<>();
        private final List<HeldBack> heldBack = new ArrayList<>();
        private int before;
        private boolean webPage;
        private @Nullable String refused;

        private Looks(int records) {
            this.records = records;
        }

        static Looks of(int records) {
            return new Looks(records);
        }

        Looks with(String field, int count) {
            if (count > 0) {
                fields.put(field, count);
            }
            return this;
        }

        Looks path(String path, int texts, int lists, int groups) {
            paths.put(path, new Shape.Kinds(texts, lists, groups));
            return this;
        }

        Looks language(String language, int count) {
            languages.put(language, count);
            return this;
        }

        Looks word(String word) {
            words.add(new Look.Word("steps", word, "key", "/0"));
            return this;
        }

        Looks heldBack(int count) {
            for (var i = 0; i < count; i++) {
                heldBack.add(new HeldBack("xy-test", "list", null, "/" + i, "key", "no key"));
            }
            return this;
        }

        Looks before(int records) {
            before = records;
            return this;
        }

        Looks webPage() {
            webPage = true;
            return this;
        }

        Looks refused(String why) {
            refused = why;
            return this;
        }

        Look look() {
            return new Look(
                    "list",
                    "https://xy.example/list",
                    webPage,
                    before,
                    records,
                    heldBack,
                    refused,
                    fields,
                    new Shape(records + heldBack.size(), paths),
                    languages,
                    words,
                    records == 0 ? null : "key",
                    records == 0 ? null : "/0",
                    100);
        }
    }
}
