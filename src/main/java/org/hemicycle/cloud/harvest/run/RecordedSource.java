package org.hemicycle.cloud.harvest.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.RecordedAnswer;
import org.hemicycle.cloud.connectors.Recordings;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.harvest.store.ValidatorStore.Validator;
import org.jspecify.annotations.Nullable;

/** Recorded files. Each is read once for a stream, whichever request leads to it. */
final class RecordedSource implements Source {
    private final Recordings recordings;
    private final Clock clock;
    private final Set<StreamFile> read = new HashSet<>();

    RecordedSource(Recordings recordings, Clock clock) {
        this.recordings = recordings;
        this.clock = clock;
    }

    @Override
    public Answered ask(SourceRequest request, @Nullable Validator validator) {
        var found = recordings.find(request);
        if (found.isEmpty()) {
            return new Answered.NotRecorded();
        }
        if (!first(request, found.get())) {
            return new Answered.Repeated();
        }
        var file = found.get();
        var like = new Answer(new byte[0], null, null, file.derived(), file.readAs(), null);
        return new Answered.Said(file.open(), like, null, recorded(file));
    }

    @Override
    public boolean followsDeclaration() {
        return true;
    }

    @Override
    public Stream<SourceRequest> known(String stream) {
        return recordings.requests(stream);
    }

    @Override
    public void dealtWith(SourceRequest request) {
        recordings.find(request).ifPresent(file -> first(request, file));
    }

    private boolean first(SourceRequest request, RecordedAnswer file) {
        return read.add(new StreamFile(request.stream(), file.path()));
    }

    private Instant recorded(RecordedAnswer file) {
        return Optional.ofNullable(file.recorded())
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElseGet(clock::instant);
    }

    private record StreamFile(String stream, Path path) {}
}
