package org.hemicycle.cloud.legislation;

import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Licence;
import org.hemicycle.cloud.connectors.Pace;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.Schedule;
import org.hemicycle.cloud.connectors.Secret;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.jspecify.annotations.Nullable;

/** A connector that says what it is and asks nothing. */
record ExampleConnector(
        String name, List<String> chambers, List<String> streams, Map<String, Set<String>> adding, String sha256)
        implements Connector {

    static ExampleConnector named(String name) {
        return new ExampleConnector(name, List.of(name), List.of("list", "detail", "steps"), Map.of(), "declaration-1");
    }

    ExampleConnector feeding(String... codes) {
        return new ExampleConnector(name, List.of(codes), streams, adding, sha256);
    }

    ExampleConnector redeclared() {
        return new ExampleConnector(name, chambers, streams, adding, sha256 + "+");
    }

    @Override
    public String title() {
        return "Assembly " + name;
    }

    @Override
    public String language() {
        return "en";
    }

    @Override
    public Licence licence() {
        return new Licence("CC-BY-4.0", "Attribution 4.0", "https://licence.example", title());
    }

    @Override
    public String home() {
        return "https://" + name + ".example";
    }

    @Override
    public Schedule schedule() {
        return Schedule.DAILY;
    }

    @Override
    public Duration promise() {
        return Duration.ofDays(2);
    }

    @Override
    public boolean unverified() {
        return false;
    }

    @Override
    public Pace pace() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Secret> secret() {
        return Optional.empty();
    }

    @Override
    public List<String> folders() {
        return List.of();
    }

    @Override
    public boolean asks(String stream) {
        return false;
    }

    @Override
    public Optional<String> each(String stream) {
        return Optional.empty();
    }

    @Override
    public Set<String> adds(String stream) {
        return adding.getOrDefault(stream, Set.of());
    }

    @Override
    public Stream<SourceRequest> requests(String stream, LocalDate today) {
        return Stream.empty();
    }

    @Override
    public List<SourceRequest> requestsFor(String stream, Reading of) {
        return List.of();
    }

    @Override
    public Optional<SourceRequest> next(
            SourceRequest asked, Answer answer, @Nullable String linkHeader, Reading reading, Set<String> seen) {
        return Optional.empty();
    }

    @Override
    public Iterator<Answer> parts(SourceRequest asked, InputStream body, Answer like) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reading read(SourceRequest asked, Answer answer) {
        throw new UnsupportedOperationException();
    }
}
