package org.hemicycle.cloud.harvest.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.RecordedAnswer;
import org.hemicycle.cloud.connectors.Recordings;
import org.hemicycle.cloud.connectors.Sample;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.ground.shared.NotFound;

/** The one connector of the tests, with recordings in files named like the last part of the address. */
final class TextConnectors extends Connectors {
    private final Connector connector;
    private final Consumer<SourceRequest> asked;

    TextConnectors(Connector connector, Consumer<SourceRequest> asked) {
        this.connector = connector;
        this.asked = asked;
    }

    @Override
    public List<Connector> all() {
        return List.of(connector);
    }

    @Override
    public Connector byName(String name) {
        if (!name.equals(connector.name())) {
            throw new NotFound("There is no connector " + name + "; did you mean " + connector.name() + "?");
        }
        return connector;
    }

    @Override
    public Recordings recordings(Connector of, Path from) {
        return new Recordings() {
            @Override
            public Stream<SourceRequest> requests(String stream) {
                return Stream.empty();
            }

            @Override
            public Optional<RecordedAnswer> find(SourceRequest request) {
                asked.accept(request);
                var file = from.resolve(request.address().replaceAll(".*/", ""));
                return Files.exists(file) ? Optional.of(new RecordedAnswer(file, false, null, null)) : Optional.empty();
            }
        };
    }

    @Override
    public List<Sample> samples(Connector of) {
        var request = new SourceRequest(of.name(), "list", "GET", "", Map.of(), null, Map.of("page", "1"));
        var answer = Answer.of("s1;An invented title".getBytes(StandardCharsets.UTF_8), null, null);
        return List.of(new Sample("list/page=1", request, answer));
    }
}
