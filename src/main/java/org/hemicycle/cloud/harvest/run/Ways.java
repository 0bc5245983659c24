package org.hemicycle.cloud.harvest.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.PageFoot;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.harvest.store.KnownFragment;
import org.jspecify.annotations.Nullable;

/** Which requests follow from the answers of a source. */
final class Ways {
    private final Connector connector;
    private final Source source;

    Ways(Connector connector, Source source) {
        this.connector = connector;
        this.source = source;
    }

    /** Whether requests may follow from the answer to this one. */
    boolean leadOn(SourceRequest request) {
        return source.followsDeclaration()
                && (connector.pages(request.stream())
                        || !followers(request.stream()).isEmpty());
    }

    /**
     * Where an answer leads that was just read.
     *
     * @param link the header Link that came with it
     */
    Onward of(SourceRequest request, Answer answer, Reading reading, @Nullable String link) {
        var turns = reading.refused() == null
                && source.followsDeclaration()
                && answer.part() == null
                && connector.pages(request.stream());
        return new Onward(reading, turns ? connector.foot(request, answer, link, reading) : null);
    }

    /** Where an answer leads that is as it was before; null where only reading it again can tell. */
    @Nullable
    Onward asKept(SourceRequest request, KnownFragment fragment, KnownAnswer state) {
        if (!leadOn(request)) {
            return Onward.NOWHERE;
        }
        var foot = followers(request.stream()).isEmpty() ? state.feet().get(fragment.id()) : null;
        return foot == null ? null : new Onward(null, foot);
    }

    /** What is worth keeping of where an answer leads: nothing where its records must be read to know what follows them. */
    @Nullable
    PageFoot worthKeeping(SourceRequest request, Onward onward) {
        return followers(request.stream()).isEmpty() ? onward.foot() : null;
    }

    /** The requests of the streams that follow the records of an answer, stream by stream. */
    List<List<SourceRequest>> followers(SourceRequest request, Onward onward) {
        var reading = onward.reading();
        return reading == null || reading.refused() != null || !source.followsDeclaration()
                ? List.of()
                : followers(request.stream()).stream()
                        .map(stream -> connector.requestsFor(stream, reading))
                        .toList();
    }

    /** The page behind an answer; empty at the end. */
    Optional<SourceRequest> next(SourceRequest request, Onward onward, Set<String> paging) {
        var foot = onward.foot();
        return foot == null ? Optional.empty() : connector.next(request, foot, paging);
    }

    private List<String> followers(String of) {
        return connector.streams().stream()
                .filter(stream -> connector.each(stream).filter(of::equals).isPresent())
                .toList();
    }
}
