package org.hemicycle.cloud.connectors.declare;

import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Licence;
import org.hemicycle.cloud.connectors.Mapping;
import org.hemicycle.cloud.connectors.Pace;
import org.hemicycle.cloud.connectors.PageFoot;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.Schedule;
import org.hemicycle.cloud.connectors.Secret;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.connectors.map.AnswerMap;
import org.hemicycle.cloud.connectors.plan.NextPage;
import org.hemicycle.cloud.connectors.plan.Paging;
import org.hemicycle.cloud.connectors.plan.RequestPlan;
import org.hemicycle.cloud.connectors.read.Parts;
import org.jspecify.annotations.Nullable;

/**
 * A connector compiled from its folder.
 *
 * <p>Reads: {@code connectors/**} and an answer. Writes: requests and source records.
 */
final class DeclaredConnector implements Connector {
    /** What the head of a declaration says. */
    record Head(
            String name,
            String title,
            List<String> chambers,
            String language,
            Licence licence,
            String home,
            Schedule schedule,
            Duration promise,
            boolean unverified,
            Pace pace,
            @Nullable Secret secret,
            String sha256,
            Map<String, String> texts,
            List<String> folders) {}

    private final Head head;
    private final Map<String, StreamPlan> streams;
    private final Mapping mapping;

    DeclaredConnector(Head head, Map<String, StreamPlan> streams, Mapping mapping) {
        this.head = head;
        this.streams = new LinkedHashMap<>(streams);
        this.mapping = mapping;
    }

    @Override
    public String name() {
        return head.name();
    }

    @Override
    public String title() {
        return head.title();
    }

    @Override
    public List<String> chambers() {
        return head.chambers();
    }

    @Override
    public String language() {
        return head.language();
    }

    @Override
    public Licence licence() {
        return head.licence();
    }

    @Override
    public String home() {
        return head.home();
    }

    @Override
    public Schedule schedule() {
        return head.schedule();
    }

    @Override
    public Duration promise() {
        return head.promise();
    }

    @Override
    public boolean unverified() {
        return head.unverified();
    }

    @Override
    public Pace pace() {
        return head.pace();
    }

    @Override
    public Optional<Secret> secret() {
        return Optional.ofNullable(head.secret());
    }

    @Override
    public String sha256() {
        return head.sha256();
    }

    @Override
    public Map<String, String> texts() {
        return head.texts();
    }

    @Override
    public Mapping mapping() {
        return mapping;
    }

    @Override
    public List<String> folders() {
        return head.folders();
    }

    @Override
    public List<String> streams() {
        return List.copyOf(streams.keySet());
    }

    @Override
    public boolean asks(String stream) {
        return plan(stream).isPresent();
    }

    @Override
    public Optional<String> each(String stream) {
        return plan(stream).map(RequestPlan::each);
    }

    @Override
    public Set<String> adds(String stream) {
        return stream(stream).adds();
    }

    @Override
    public boolean ofMembers(String stream) {
        return stream(stream).map().content().member() != null;
    }

    @Override
    public Stream<SourceRequest> requests(String stream, LocalDate today) {
        return plan(stream).stream().flatMap(plan -> plan.requests(today));
    }

    @Override
    public List<SourceRequest> requestsFor(String stream, Reading of) {
        return plan(stream).map(plan -> plan.requestsFor(of)).orElse(List.of());
    }

    @Override
    public boolean pages(String stream) {
        return plan(stream)
                .filter(plan -> plan.paging().kind() != Paging.Kind.NONE)
                .isPresent();
    }

    @Override
    public PageFoot foot(SourceRequest asked, Answer answer, @Nullable String linkHeader, Reading reading) {
        var stream = stream(asked.stream());
        var paged = Objects.requireNonNull(stream.request(), "a stream that cannot be asked for has no pages");
        return new NextPage(paged).foot(asked, answer, linkHeader, reading, stream.read(answer.readAs()));
    }

    @Override
    public Optional<SourceRequest> next(SourceRequest asked, PageFoot foot, Set<String> seen) {
        return asked.address().startsWith("http")
                ? plan(asked.stream()).flatMap(plan -> new NextPage(plan).after(asked, foot, seen))
                : Optional.empty();
    }

    @Override
    public Optional<SourceRequest> afterBad(SourceRequest asked, Set<String> seen) {
        return plan(asked.stream()).flatMap(plan -> new NextPage(plan).afterBad(asked, seen));
    }

    @Override
    public Set<String> origins() {
        return streams.values().stream()
                .map(StreamPlan::request)
                .flatMap(java.util.stream.Stream::ofNullable)
                .flatMap(plan -> plan.url().origin().stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    @Override
    public Iterator<Answer> parts(SourceRequest asked, InputStream body, Answer like) {
        return Parts.of(stream(asked.stream()).read(like.readAs()), body, like);
    }

    @Override
    public Reading read(SourceRequest asked, Answer answer) {
        var stream = stream(asked.stream());
        return new AnswerMap(stream.read(answer.readAs()), stream.map(), asked.variables()).read(answer);
    }

    Optional<RequestPlan> plan(String stream) {
        return Optional.ofNullable(stream(stream).request());
    }

    private StreamPlan stream(String name) {
        var stream = streams.get(name);
        if (stream == null) {
            throw new IllegalArgumentException(
                    "%s has no stream “%s”, only %s".formatted(name(), name, streams.keySet()));
        }
        return stream;
    }

    @Override
    public String toString() {
        return head.name();
    }
}
