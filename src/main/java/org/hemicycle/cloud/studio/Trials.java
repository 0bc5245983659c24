package org.hemicycle.cloud.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.Preview.Sampled;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.connectors.Workbench;
import org.hemicycle.cloud.harvest.CameIn;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.StoredFragment;
import org.hemicycle.cloud.studio.Trial.Shown;
import org.hemicycle.cloud.studio.Trial.TriedOn;
import org.hemicycle.cloud.studio.model.Trying;
import org.jspecify.annotations.Nullable;

/** Tries a draft on its samples and on what its source said last. */
final class Trials {
    private static final String ANSWER = "answer-";
    private static final int ANSWERS = 10;
    private static final int RECORDS = 40;
    private static final int HELD = 20;

    private final Connectors connectors;
    private final Harvests harvests;

    Trials(Connectors connectors, Harvests harvests) {
        this.connectors = connectors;
        this.harvests = harvests;
    }

    /**
     * What a draft makes of a sample or an answer.
     *
     * @param on the path of a sample or the name of an answer; null or unknown for the first sample
     */
    Trial of(Draft draft, @Nullable String on) {
        var bench = Workbench.of(draft.connector(), draft.files());
        var preview = bench.preview();
        var answers = harvests.newestAnswers(draft.connector(), ANSWERS);
        var readings =
                new ArrayList<>(preview.samples().stream().map(Sampled::reading).toList());
        var shown = bench.connector()
                .flatMap(connector -> answer(answers, connector.streams(), on)
                        .map(said -> {
                            var reading = connector.read(said.request(), said.answer());
                            readings.add(reading);
                            return shown(ANSWER + said.id(), said.request(), said.answer(), reading);
                        })
                        .or(() -> sample(preview.samples(), on)
                                .map(sampled -> shown(
                                        sampled.sample().file(),
                                        sampled.sample().request(),
                                        sampled.sample().answer(),
                                        sampled.reading()))));
        return new Trial(
                bench.problems(),
                bench.streams(),
                bench.connector().map(Trials::asks).orElse(List.of()),
                triedOn(bench, answers),
                shown.orElse(null),
                Trying.unmapped(readings));
    }

    private static List<String> asks(Connector connector) {
        return connector.streams().stream()
                .filter(stream ->
                        connector.asks(stream) && connector.each(stream).isEmpty())
                .toList();
    }

    private static List<TriedOn> triedOn(Workbench bench, List<CameIn> answers) {
        var all = new ArrayList<TriedOn>();
        bench.samples().forEach(file -> {
            var parts = file.split("/", 3);
            all.add(new TriedOn(file, parts.length > 2 ? parts[1] : "", parts[parts.length - 1], false));
        });
        answers.forEach(answer ->
                all.add(new TriedOn(name(answer), answer.stream(), answer.at().toString(), true)));
        return all;
    }

    private Optional<StoredFragment> answer(List<CameIn> answers, List<String> streams, @Nullable String on) {
        return answers.stream()
                .filter(answer -> name(answer).equals(on))
                .filter(answer -> streams.contains(answer.stream()))
                .findFirst()
                .map(answer -> harvests.fragment(answer.fragment()));
    }

    private static Optional<Sampled> sample(List<Sampled> samples, @Nullable String on) {
        return samples.stream()
                .filter(sampled -> sampled.sample().file().equals(on))
                .findFirst()
                .or(() -> samples.stream().findFirst());
    }

    private static String name(CameIn answer) {
        return ANSWER + answer.fragment();
    }

    private Shown shown(String id, SourceRequest request, Answer answer, Reading reading) {
        var records =
                Trying.records(inUse(request).map(c -> c.read(request, answer)).orElse(null), reading);
        var changed =
                (int) records.stream().filter(Trial.TriedRecord::different).count();
        var first = new ArrayList<>(
                records.stream().filter(Trial.TriedRecord::different).toList());
        first.addAll(records.stream().filter(record -> !record.different()).toList());
        return new Shown(
                id,
                request.address(),
                reading.refused(),
                first.stream().limit(RECORDS).toList(),
                Math.max(0, first.size() - RECORDS),
                changed,
                reading.heldBack().stream().limit(HELD).toList(),
                reading.leftOut().stream().limit(HELD).toList(),
                reading.notWanted());
    }

    private Optional<Connector> inUse(SourceRequest request) {
        return connectors
                .find(request.connector())
                .filter(connector -> connector.streams().contains(request.stream()));
    }
}
