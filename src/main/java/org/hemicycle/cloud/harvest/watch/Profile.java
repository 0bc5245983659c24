package org.hemicycle.cloud.harvest.watch;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.Shape.Kinds;
import org.hemicycle.cloud.harvest.watch.Learnt.Stood;
import org.jspecify.annotations.Nullable;

/** What a stream usually gives: learnt answer by answer, in memory of a fixed size. */
public final class Profile {
    private String declaration;
    private int records;
    private int heldBack;
    private int answers;
    private int large;
    private int webPages;
    private final Map<String, Stood> fields;
    private int shaped;
    private final Map<String, Kinds> paths;
    private final Map<String, Integer> languages;
    private final Set<String> words;
    private boolean learntAnew;
    private boolean learntSince;

    private Profile(Learnt learnt) {
        declaration = learnt.declaration();
        records = learnt.records();
        heldBack = learnt.heldBack();
        answers = learnt.answers();
        large = learnt.large();
        webPages = learnt.webPages();
        fields = new HashMap<>(learnt.fields());
        shaped = learnt.shaped();
        paths = new HashMap<>(learnt.paths());
        languages = new HashMap<>(learnt.languages());
        words = new LinkedHashSet<>(learnt.words());
    }

    /** A profile of which nothing is learnt yet. */
    public static Profile empty() {
        return new Profile(Learnt.NOTHING);
    }

    /**
     * What was learnt before. Where the declaration has changed since, what was made of the records is learnt anew, because
     * a change of it would be none of the source.
     */
    public static Profile of(Learnt learnt, String declaration) {
        var profile = new Profile(learnt);
        if (!learnt.declaration().equals(declaration)) {
            profile.declaration = declaration;
            profile.records = 0;
            profile.heldBack = 0;
            profile.large = 0;
            profile.fields.clear();
            profile.languages.clear();
        }
        return profile;
    }

    /** What is to be stored. */
    public Learnt learnt() {
        return new Learnt(
                declaration,
                records,
                heldBack,
                answers,
                large,
                webPages,
                Map.copyOf(fields),
                shaped,
                Map.copyOf(paths),
                Map.copyOf(languages),
                List.copyOf(words));
    }

    /** Whether anything was learnt since it was made. */
    public boolean isLearntAnew() {
        return learntAnew;
    }

    /** Whether anything was learnt since this was last asked. */
    boolean isLearntSince() {
        var since = learntSince;
        learntSince = false;
        return since;
    }

    /** Learns from an answer. */
    void learn(Look look) {
        learntAnew = true;
        learntSince = true;
        answers++;
        webPages += look.webPage() ? 1 : 0;
        records += look.records();
        heldBack += look.heldBack().size();
        var isLarge = look.records() >= Thresholds.ENOUGH;
        large += isLarge ? 1 : 0;
        look.fields().forEach((field, count) -> fields.merge(field, new Stood(count, isLarge ? 1 : 0), Stood::plus));
        shaped += look.shape().records();
        look.shape().fields().forEach(this::learnPath);
        look.languages().forEach((language, count) -> languages.merge(language, count, Integer::sum));
        look.words().forEach(word -> learnWord(word.id()));
        if (records > Thresholds.REMEMBERED || shaped > Thresholds.REMEMBERED) {
            age();
        }
    }

    private void learnPath(String path, Kinds kinds) {
        if (paths.containsKey(path) || paths.size() < Thresholds.FIELDS) {
            paths.merge(path, kinds, Kinds::plus);
        }
    }

    private void learnWord(String word) {
        if (words.size() < Thresholds.WORDS) {
            words.add(word);
        }
    }

    private void age() {
        records /= 2;
        heldBack /= 2;
        answers = Math.max(1, answers / 2);
        large /= 2;
        webPages = webPages == 0 ? 0 : Math.max(1, webPages / 2);
        shaped /= 2;
        fields.replaceAll((field, stood) -> stood.half());
        paths.replaceAll((path, kinds) -> new Kinds(kinds.texts() / 2, kinds.lists() / 2, kinds.groups() / 2));
        languages.replaceAll((language, count) -> count / 2);
    }

    /** Forgets what was learnt of a matter, because a person said that what the source gives now is right. */
    public void forget(String subject) {
        learntAnew = true;
        if (subject.equals(Judge.RECORD)) {
            records = 0;
            heldBack = 0;
            large = 0;
            fields.clear();
        } else if (fields.remove(subject) == null) {
            paths.remove(subject);
        }
    }

    /** Forgets in which languages the texts were. */
    public void forgetLanguages() {
        learntAnew = true;
        languages.clear();
    }

    /** Expects web pages from now on. */
    public void expectWebPages() {
        learntAnew = true;
        webPages = Math.max(1, webPages);
    }

    /** The common fields that are expected in every record, with {@link Judge#RECORD} for that it can be read at all. */
    Set<String> expectedFields() {
        var expected = new LinkedHashSet<String>();
        if (Thresholds.share(records, records + heldBack) >= Thresholds.NEARLY_ALL) {
            expected.add(Judge.RECORD);
        }
        fields.forEach((field, stood) -> {
            if (stood.answers() == large && Thresholds.share(stood.records(), records) >= Thresholds.NEARLY_ALL) {
                expected.add(field);
            }
        });
        return expected;
    }

    /** The source's own fields that have nearly always been of one type, with that type. */
    Map<String, Type> expectedTypes() {
        var expected = new HashMap<String, Type>();
        paths.forEach((path, kinds) -> {
            var usual = Type.most(kinds);
            if (Thresholds.share(usual.of(kinds), kinds.all()) >= Thresholds.NEARLY_ALL) {
                expected.put(path, usual);
            }
        });
        return expected;
    }

    /** The source's own fields that stand in nearly all of its records. */
    Set<String> expectedPaths() {
        var expected = new LinkedHashSet<String>();
        paths.forEach((path, kinds) -> {
            if (Thresholds.share(kinds.all(), shaped) >= Thresholds.NEARLY_ALL) {
                expected.add(path);
            }
        });
        return expected;
    }

    /** The language and script that nearly all texts are in, if there is one. */
    @Nullable
    String expectedLanguage() {
        var all = languages.values().stream().mapToInt(Integer::intValue).sum();
        return languages.entrySet().stream()
                .filter(one -> Thresholds.share(one.getValue(), all) >= Thresholds.NEARLY_ALL)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Of a hundred records read, in how many the field stood. */
    int percent(String field) {
        return field.equals(Judge.RECORD)
                ? hundredth(records, records + heldBack)
                : hundredth(fields.getOrDefault(field, new Stood(0, 0)).records(), records);
    }

    int percentOfPath(String path) {
        return hundredth(paths.getOrDefault(path, new Kinds(0, 0, 0)).all(), shaped);
    }

    private static int hundredth(int part, int all) {
        return all == 0 ? 0 : (int) Math.round(100.0 * part / all);
    }

    boolean knowsPath(String path) {
        return paths.containsKey(path);
    }

    boolean knowsAllPaths() {
        return shaped >= Thresholds.LEARNT_WELL && paths.size() < Thresholds.FIELDS;
    }

    boolean knowsWord(String word) {
        return words.contains(word) || words.size() >= Thresholds.WORDS;
    }

    boolean expectsNoWebPage() {
        return answers > 0 && webPages == 0;
    }

    int shaped() {
        return shaped;
    }

    Map<String, Kinds> paths() {
        return paths;
    }

    Map<String, Integer> languages() {
        return languages;
    }

    /** The types that a field of a source can have. */
    enum Type {
        TEXT,
        LIST,
        GROUP;

        int of(Kinds kinds) {
            return switch (this) {
                case TEXT -> kinds.texts();
                case LIST -> kinds.lists();
                case GROUP -> kinds.groups();
            };
        }

        static Type most(Kinds kinds) {
            var most = kinds.texts() >= kinds.lists() ? TEXT : LIST;
            return kinds.groups() > most.of(kinds) ? GROUP : most;
        }
    }
}
