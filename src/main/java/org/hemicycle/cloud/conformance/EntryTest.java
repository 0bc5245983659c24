package org.hemicycle.cloud.conformance;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.IntConsumer;
import org.hemicycle.cloud.conformance.check.Checks;
import org.hemicycle.cloud.conformance.check.Look;
import org.hemicycle.cloud.conformance.draft.Sketching;
import org.hemicycle.cloud.conformance.gather.Bounds;
import org.hemicycle.cloud.conformance.gather.Evidence;
import org.hemicycle.cloud.conformance.gather.Explorer;
import org.hemicycle.cloud.conformance.gather.FolderReader;
import org.hemicycle.cloud.conformance.model.Judgement;
import org.hemicycle.cloud.conformance.model.Rule;
import org.hemicycle.cloud.conformance.shape.Analysis;
import org.hemicycle.cloud.conformance.shape.Words;
import org.hemicycle.cloud.harvest.SourceVisits;

/** The entry test itself: looks around, judges each point, and gives a verdict. Keeps nothing. */
public final class EntryTest {
    private final Rule rule;
    private final Words words;

    EntryTest(Rule rule, Words words) {
        this.rule = rule;
        this.words = words;
    }

    /** The test by the rule in force. */
    public static EntryTest byRule() {
        return new EntryTest(Rules.read(), Words.read());
    }

    /** The rule it goes by. */
    public Rule rule() {
        return rule;
    }

    /** Tests the files of a folder. */
    public Verdict folder(Path folder, Instant now) {
        return verdict(FolderReader.read(folder, now));
    }

    /** Tests what stands at an address; {@code progress} hears how many requests were made. */
    public Verdict site(String address, SourceVisits visits, Bounds bounds, Clock clock, IntConsumer progress)
            throws InterruptedException {
        return verdict(Explorer.explore(address, visits, words, bounds, clock, progress));
    }

    private Verdict verdict(Evidence evidence) {
        var analysis = Analysis.of(evidence.sights(), words);
        var findings = Checks.judge(new Look(evidence, analysis, rule));
        var day = evidence.at().atZone(ZoneOffset.UTC).toLocalDate();
        var judgement = Judgement.of(rule, findings, day);
        return new Verdict(
                evidence.kind(),
                evidence.subject(),
                evidence.at(),
                judgement.ruling(),
                judgement.reasons(),
                judgement.level(),
                judgement.score(),
                judgement.initialPhase(),
                rule.version(),
                evidence.requests(),
                evidence.bytes(),
                findings,
                Sketching.of(evidence, analysis, findings));
    }
}
