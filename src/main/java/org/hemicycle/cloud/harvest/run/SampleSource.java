package org.hemicycle.cloud.harvest.run;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.Sample;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.harvest.store.ValidatorStore.Validator;
import org.jspecify.annotations.Nullable;

/** The samples that come with a connector. */
final class SampleSource implements Source {
    private final List<Sample> samples;
    private final Clock clock;

    SampleSource(List<Sample> samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    @Override
    public Answered ask(SourceRequest request, @Nullable Validator validator) {
        return samples.stream()
                .filter(sample -> sample.request().equals(request))
                .findFirst()
                .<Answered>map(this::said)
                .orElseGet(Answered.NotRecorded::new);
    }

    @Override
    public boolean followsDeclaration() {
        return false;
    }

    @Override
    public Stream<SourceRequest> known(String stream) {
        return samples.stream()
                .map(Sample::request)
                .filter(request -> request.stream().equals(stream));
    }

    private Answered said(Sample sample) {
        var answer = sample.answer();
        var like =
                new Answer(new byte[0], answer.mediaType(), answer.charset(), answer.derived(), answer.readAs(), null);
        return new Answered.Said(new ByteArrayInputStream(answer.bytes()), like, null, clock.instant());
    }
}
