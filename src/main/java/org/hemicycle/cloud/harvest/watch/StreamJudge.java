package org.hemicycle.cloud.harvest.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.harvest.Incident.Facts;
import org.hemicycle.cloud.harvest.IncidentKind;
import org.hemicycle.cloud.harvest.watch.Expected.Trait;
import org.jspecify.annotations.Nullable;

/**
 * Judges the answers of one stream in one run against what was learnt before it. An answer with some records is judged by
 * itself. Of small ones, each too small to tell, those that lack something wait until enough of them do, or one comes that
 * has it.
 */
final class StreamJudge<P> {
    private final String stream;
    private final Profile usual;
    private final Expected expected;
    private final Profile learning;
    private final Profile run = Profile.empty();
    private final boolean acceptsEmpty;
    private final boolean knowsWords;
    private final Set<Trait> had = new HashSet<>();
    private final Set<Trait> gone = new HashSet<>();
    private final Map<Trait, Integer> lackedSoFar = new HashMap<>();
    private final List<Waiting<P>> waiting = new ArrayList<>();
    private final List<Waiting<P>> emptied = new ArrayList<>();
    private final Map<String, Map<String, Integer>> newWords = new LinkedHashMap<>();
    private final Findings findings;
    private @Nullable Look firstRefused;
    private int kept;
    private int records;
    private int answers;

    StreamJudge(
            String stream,
            Learnt learnt,
            @Nullable Learnt underWay,
            String declaration,
            boolean acceptsEmpty,
            Findings findings) {
        this.stream = stream;
        this.usual = Profile.of(learnt, declaration);
        this.expected = new Expected(usual);
        this.learning = Profile.of(underWay == null ? learnt : underWay, declaration);
        this.acceptsEmpty = acceptsEmpty;
        this.knowsWords = learnt.answers() > 0 && learnt.declaration().equals(declaration);
        this.findings = findings;
    }

    private record Waiting<P>(P answer, Look look, Set<Trait> lacks) {}

    /** An answer that says what it said before. */
    void sound(int records) {
        this.records += records;
        answers++;
    }

    /** An answer that we hold already and that is read once more: learnt from, and not judged. */
    Verdict<P> known(P answer, Look look) {
        return accept(answer, look);
    }

    /** An answer that says something new; decides about it, perhaps later, and about some that waited. */
    List<Verdict<P>> look(P answer, Look look) {
        if (look.webPage() && usual.expectsNoWebPage()) {
            return List.of(withhold(answer, List.of(Finding.in(look, IncidentKind.WEB_PAGE, null, Facts.NONE))));
        }
        if (look.isEmpty() && look.before() > 0 && !acceptsEmpty) {
            emptied.add(new Waiting<>(answer, look, Set.of()));
            return isTooMuch(emptied) ? endOfEmptied() : List.of();
        }
        var verdicts = release(look);
        var lacking = expected.lacking(look);
        var enough = lacking.entrySet().stream()
                .filter(one -> one.getValue() >= Thresholds.ENOUGH)
                .map(one -> expected.finding(look, one.getKey(), one.getValue()))
                .toList();
        if (!enough.isEmpty()) {
            verdicts.add(withhold(answer, enough));
            return verdicts;
        }
        lacking.keySet().removeAll(had);
        if (lacking.isEmpty()) {
            verdicts.add(accept(answer, look));
        } else {
            suspect(answer, look, lacking, verdicts);
        }
        return verdicts;
    }

    /** What the answer has is not gone from all: what waited for nothing else is released. */
    private List<Verdict<P>> release(Look look) {
        var verdicts = new ArrayList<Verdict<P>>();
        if (had.size() < expected.size()) {
            expected.addHad(look, had);
            for (var one : List.copyOf(waiting)) {
                one.lacks().removeAll(had);
                if (one.lacks().isEmpty()) {
                    waiting.remove(one);
                    verdicts.add(accept(one.answer(), one.look()));
                }
            }
        }
        return verdicts;
    }

    private void suspect(P answer, Look look, Map<Trait, Integer> lacking, List<Verdict<P>> verdicts) {
        waiting.add(new Waiting<>(answer, look, new HashSet<>(lacking.keySet())));
        lacking.forEach((trait, count) -> {
            if (lackedSoFar.merge(trait, count, Integer::sum) >= Thresholds.ENOUGH) {
                gone.add(trait);
            }
        });
        for (var one : List.copyOf(waiting)) {
            var found = one.lacks().stream()
                    .filter(gone::contains)
                    .map(trait -> expected.finding(one.look(), trait, lackedSoFar.getOrDefault(trait, 0)))
                    .toList();
            if (!found.isEmpty()) {
                waiting.remove(one);
                verdicts.add(withhold(one.answer(), found));
            }
        }
        if (isTooMuch(waiting)) {
            verdicts.addAll(endOfWaiting());
        }
    }

    private static <P> boolean isTooMuch(List<Waiting<P>> waiting) {
        return waiting.size() > Thresholds.WAITING
                || waiting.stream().mapToLong(one -> one.look().size()).sum() > Thresholds.WAITING_BYTES;
    }

    private List<Verdict<P>> endOfWaiting() {
        var verdicts = new ArrayList<Verdict<P>>();
        for (var one : waiting) {
            verdicts.add(accept(one.answer(), one.look()));
        }
        waiting.clear();
        return verdicts;
    }

    /** An answer that was refused whole: withheld where the same request was answered well before. */
    List<Verdict<P>> refused(@Nullable P answer, Look look) {
        if (firstRefused == null) {
            firstRefused = look;
        }
        if (answer == null) {
            return List.of();
        }
        var found = List.of(unreadable(look));
        if (++kept > Thresholds.KEPT) {
            findings.add(found, true);
            return List.of();
        }
        return List.of(withhold(answer, found));
    }

    private static Finding unreadable(Look look) {
        var kind = look.webPage() ? IncidentKind.WEB_PAGE : IncidentKind.UNREADABLE;
        return Finding.in(look, kind, null, Facts.ofReason(look.refused()));
    }

    private Verdict<P> withhold(P answer, List<Finding> found) {
        return Verdict.withhold(answer, findings.add(found, true));
    }

    private Verdict<P> accept(P answer, Look look) {
        records += look.records();
        answers++;
        var words = words(look);
        learning.learn(look);
        run.learn(look);
        return new Verdict<>(answer, true, words);
    }

    private List<Finding> words(Look look) {
        if (!knowsWords) {
            return List.of();
        }
        var found = new ArrayList<Finding>();
        for (var word : look.words()) {
            if (!usual.knowsWord(word.id())) {
                var words = newWords.computeIfAbsent(word.table(), table -> new LinkedHashMap<>());
                words.merge(word.words(), 1, Integer::sum);
                found.addAll(findings.add(List.of(finding(look, word, words)), false));
            }
        }
        return found;
    }

    private static Finding finding(Look look, Look.Word word, Map<String, Integer> words) {
        var times = words.values().stream().mapToInt(Integer::intValue).sum();
        var shown = words.keySet().stream().limit(Thresholds.SHOWN_WORDS).toList();
        return new Finding(
                IncidentKind.NEW_WORDS,
                look.stream(),
                word.table(),
                Facts.ofWords(shown, times),
                look.address(),
                word.key(),
                word.at(),
                0);
    }

    /** Decides about what still waits, and about the run as a whole. */
    List<Verdict<P>> end(boolean complete) {
        var verdicts = endOfWaiting();
        verdicts.addAll(endOfEmptied());
        if (complete && firstRefused != null && answers == 0) {
            findings.add(List.of(unreadable(firstRefused)), false);
        }
        findings.add(new Comparing(stream, usual, run).findings(), false);
        return verdicts;
    }

    /** Drops what waits, because the run broke off; whoever asks next decides. */
    void breakOff() {
        waiting.clear();
        emptied.clear();
    }

    private List<Verdict<P>> endOfEmptied() {
        var lost = emptied.stream().mapToInt(one -> one.look().before()).sum();
        var most = lost >= Thresholds.ENOUGH && records < lost;
        var verdicts = new ArrayList<Verdict<P>>();
        for (var one : emptied) {
            var finding = Finding.in(one.look(), IncidentKind.EMPTIED, null, Facts.ofCounts(lost + records, records));
            verdicts.add(most ? withhold(one.answer(), List.of(finding)) : accept(one.answer(), one.look()));
        }
        emptied.clear();
        return verdicts;
    }

    Profile learning() {
        return learning;
    }

    /** How many records the run has seen, new, changed or as before. */
    int records() {
        return records;
    }

    /** How many records the run has read anew. */
    int readAnew() {
        return run.shaped();
    }

    int answers() {
        return answers;
    }
}
