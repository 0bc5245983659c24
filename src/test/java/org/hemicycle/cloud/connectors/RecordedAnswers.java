package org.hemicycle.cloud.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.hemicycle.testing.RecordingsFolder;
import org.jspecify.annotations.Nullable;

/** Recordings read through the connectors, for tests that compare them with something else. */
public final class RecordedAnswers {

    /** Told what each part of an answer gave. */
    public interface Listener {
        void read(SourceRequest request, Answer part, Reading reading);
    }

    private final Connectors connectors = Connectors.under(Path.of("connectors"));

    /** The folder of the recordings; null, and said loudly, where there is none. */
    public static @Nullable Path folder(String notDone) {
        return RecordingsFolder.find(notDone);
    }

    /** The names of all connectors. */
    public List<String> names() {
        return connectors.names();
    }

    /** Reads every recorded answer of a connector, stream after stream. */
    public void replay(String name, Path from, Listener listener) {
        var connector = connectors.byName(name);
        var recordings = connectors.recordings(connector, from);
        for (var stream : connector.streams()) {
            recordings.requests(stream).forEach(request -> replay(connector, recordings, request, listener));
        }
    }

    private static void replay(Connector connector, Recordings recordings, SourceRequest request, Listener listener) {
        var recorded = recordings.find(request).orElseThrow();
        var like = new Answer(new byte[0], null, null, recorded.derived(), recorded.readAs(), null);
        try (var body = recorded.open()) {
            var parts = connector.parts(request, body, like);
            while (parts.hasNext()) {
                var part = parts.next();
                listener.read(request, part, connector.read(request, part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
