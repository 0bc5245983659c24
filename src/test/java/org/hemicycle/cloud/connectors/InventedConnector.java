package org.hemicycle.cloud.connectors;

import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A connector made for tests: of a source that cannot be asked and says nothing, unless the test says otherwise. */
public interface InventedConnector extends Connector {
    @Override
    default String title() {
        return "Assembly " + name();
    }

    @Override
    default List<String> chambers() {
        return List.of(name());
    }

    @Override
    default String language() {
        return "en";
    }

    @Override
    default Licence licence() {
        return new Licence("CC-BY-4.0", "Attribution 4.0", "https://licence.example", title());
    }

    @Override
    default String home() {
        return "https://" + name() + ".example";
    }

    @Override
    default Schedule schedule() {
        return Schedule.DAILY;
    }

    @Override
    default Duration promise() {
        return Duration.ofDays(2);
    }

    @Override
    default boolean unverified() {
        return false;
    }

    @Override
    default Pace pace() {
        return new Pace(1000, Duration.ofSeconds(1));
    }

    @Override
    default Optional<Secret> secret() {
        return Optional.empty();
    }

    @Override
    default List<String> folders() {
        return List.of();
    }

    @Override
    default boolean asks(String stream) {
        return false;
    }

    @Override
    default Optional<String> each(String stream) {
        return Optional.empty();
    }

    @Override
    default Set<String> adds(String stream) {
        return Set.of();
    }

    @Override
    default Stream<SourceRequest> requests(String stream, LocalDate today) {
        return Stream.empty();
    }

    @Override
    default List<SourceRequest> requestsFor(String stream, Reading of) {
        return List.of();
    }

    @Override
    default PageFoot foot(SourceRequest asked, Answer answer, @Nullable String linkHeader, Reading reading) {
        return new PageFoot("", reading.records().size(), null);
    }

    @Override
    default Optional<SourceRequest> next(SourceRequest asked, PageFoot foot, Set<String> seen) {
        return Optional.empty();
    }

    @Override
    default Iterator<Answer> parts(SourceRequest asked, InputStream body, Answer like) {
        return Collections.emptyIterator();
    }

    @Override
    default Reading read(SourceRequest asked, Answer answer) {
        return new Reading(List.of(), List.of(), List.of(), null, 0, Map.of());
    }
}
