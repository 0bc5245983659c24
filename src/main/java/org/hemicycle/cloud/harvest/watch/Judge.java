package org.hemicycle.cloud.harvest.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Judges the answers of one run before they are taken in. One pass, in the order of the run, in memory of a fixed size a
 * stream.
 *
 * @param <P> what stands for an answer
 */
public final class Judge<P> {
    /** Stands among the common fields for that a record can be read at all. */
    public static final String RECORD = "record";

    private final Map<String, Learnt> learnt;
    private final Map<String, Learnt> underWay;
    private final String declaration;
    private final boolean acceptsEmpty;
    private final Map<String, StreamJudge<P>> streams = new LinkedHashMap<>();
    private final Findings findings = new Findings();

    /**
     * @param learnt what was learnt of each stream before the run
     * @param underWay what the run has learnt already, where it goes on
     * @param declaration the state of the declaration that the run reads by
     * @param acceptsEmpty whether a source that says nothing any more is right
     */
    public Judge(Map<String, Learnt> learnt, Map<String, Learnt> underWay, String declaration, boolean acceptsEmpty) {
        this.learnt = learnt;
        this.underWay = underWay;
        this.declaration = declaration;
        this.acceptsEmpty = acceptsEmpty;
    }

    /** An answer that says what it said before. */
    public void sound(String stream, int records) {
        of(stream).sound(records);
    }

    /** An answer that we hold already and that is read once more: learnt from, and not judged. */
    public Verdict<P> known(P answer, Look look) {
        return of(look.stream()).known(answer, look);
    }

    /** An answer that says something new; decides about it, perhaps later, and about some that waited. */
    public List<Verdict<P>> look(P answer, Look look) {
        return of(look.stream()).look(answer, look);
    }

    /** An answer that was refused whole; null where the same request was never answered well, so that nothing is lost. */
    public List<Verdict<P>> refused(@Nullable P answer, Look look) {
        return of(look.stream()).refused(answer, look);
    }

    /**
     * Decides about what still waits, and about the run as a whole.
     *
     * @param complete whether the source itself was asked for everything
     */
    public List<Verdict<P>> end(boolean complete) {
        var verdicts = new ArrayList<Verdict<P>>();
        streams.values().forEach(stream -> verdicts.addAll(stream.end(complete)));
        return verdicts;
    }

    /** Drops what waits, because the run broke off. */
    public void breakOff() {
        streams.values().forEach(StreamJudge::breakOff);
    }

    /** Everything found so far, each matter once. */
    public List<Finding> findings() {
        return findings.all();
    }

    /** What is learnt now, of the streams of which the run has shown anything new. */
    public Map<String, Learnt> learnt() {
        var all = new TreeMap<>(underWay);
        streams.forEach((name, stream) -> {
            if (stream.learning().isLearntAnew()) {
                all.put(name, stream.learning().learnt());
            }
        });
        return all;
    }

    /** What is learnt now, of the streams of which it was learnt since this was last asked. */
    public Map<String, Learnt> learntSince() {
        var since = new TreeMap<String, Learnt>();
        streams.forEach((name, stream) -> {
            if (stream.learning().isLearntSince()) {
                since.put(name, stream.learning().learnt());
            }
        });
        return since;
    }

    /** How many records the run has seen of each stream, new, changed or as before. */
    public Map<String, Integer> records() {
        var all = new TreeMap<String, Integer>();
        streams.forEach((name, stream) -> all.put(name, stream.records()));
        return all;
    }

    /** Whether the run has read enough of a stream anew to tell what is usual in it. */
    public boolean readAnew(String stream) {
        var judge = streams.get(stream);
        return judge != null && judge.readAnew() >= Thresholds.ENOUGH;
    }

    /** Whether the run has seen a sound answer of a stream. */
    public boolean saw(String stream) {
        var judge = streams.get(stream);
        return judge != null && judge.answers() > 0;
    }

    private StreamJudge<P> of(String stream) {
        return streams.computeIfAbsent(
                stream,
                name -> new StreamJudge<>(
                        name,
                        learnt.getOrDefault(name, Learnt.NOTHING),
                        underWay.get(name),
                        declaration,
                        acceptsEmpty,
                        findings));
    }
}
