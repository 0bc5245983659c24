package org.hemicycle.cloud.conformance.gather;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.hemicycle.cloud.connectors.Pace;
import org.hemicycle.cloud.harvest.SourceError;
import org.hemicycle.cloud.harvest.SourceVisits;
import org.jspecify.annotations.Nullable;

/** Asks a site within bounds: so many requests, so many bytes, so long, at the site's own pace and nowhere it forbids. */
final class Asker {
    private static final String PAGE =
            "text/html,application/xhtml+xml,application/json;q=0.9,application/xml;q=0.8,*/*;q=0.5";
    private static final String DATA = "application/json,application/xml;q=0.9,text/csv;q=0.9,*/*;q=0.5";

    private final SourceVisits visits;
    private final Bounds bounds;
    private final Clock clock;
    private final Instant end;
    private final IntConsumer progress;
    private final List<Sight> sights = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<String> forbidden = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private Robots robots = Robots.NONE;
    private @Nullable String robotsHost;
    private int requests;
    private long bytes;

    Asker(SourceVisits visits, Bounds bounds, Clock clock, IntConsumer progress) {
        this.visits = visits;
        this.bounds = bounds;
        this.clock = clock;
        this.end = clock.instant().plus(bounds.time());
        this.progress = progress;
    }

    void obey(Robots file, @Nullable String host) {
        robots = file;
        robotsHost = host;
    }

    Robots robots() {
        return robots;
    }

    List<Sight> sights() {
        return sights;
    }

    List<Trouble> troubles() {
        return troubles;
    }

    List<String> forbidden() {
        return forbidden;
    }

    int requests() {
        return requests;
    }

    /** Whether more may be asked, keeping some requests back. */
    boolean mayAsk(int keptBack) {
        return requests + keptBack < bounds.requests()
                && bytes < bounds.bytes()
                && clock.instant().isBefore(end);
    }

    /** Whether an address was asked already. */
    boolean knows(String address) {
        return asked.contains(address);
    }

    /** Looks at an address and keeps what is there; null where nothing was asked or nothing answered. */
    @Nullable
    Sight look(String address, How how, @Nullable String from) throws InterruptedException {
        var sight = ask(address, how, from);
        if (sight != null) {
            sights.add(sight);
            sights.addAll(Archive.members(sight));
        }
        return sight;
    }

    /** The same, where the answer is kept only when it is one. */
    @Nullable
    Sight probe(String address, How how, @Nullable String from) throws InterruptedException {
        var before = troubles.size();
        var sight = ask(address, how, from);
        if (troubles.size() > before) {
            troubles.removeLast();
        }
        if (sight == null || !sight.answered()) {
            return null;
        }
        sights.add(sight);
        return sight;
    }

    private @Nullable Sight ask(String address, How how, @Nullable String from) throws InterruptedException {
        var plain = address.replaceFirst("#.*", "");
        if (!mayAsk(0) || (!asked.add(plain) && how != How.AGAIN) || forbids(plain)) {
            return null;
        }
        requests++;
        progress.accept(requests);
        try {
            var headers = Map.of("Accept", how == How.GIVEN || how == How.LICENCE ? PAGE : DATA);
            var visited = visits.visit(plain, headers, new Pace(1, gap()), bounds.answer());
            bytes += visited.body().length;
            return new Sight(
                    visited.address(),
                    how,
                    from,
                    visited.status(),
                    visited.headers(),
                    visited.body(),
                    visited.cut(),
                    Sniff.form(visited.body(), visited.address()));
        } catch (SourceError error) {
            troubles.add(new Trouble(plain, how, error.category(), String.valueOf(error.getMessage())));
            return null;
        }
    }

    private boolean forbids(String address) {
        if (robotsHost == null || !robotsHost.equals(SameSite.host(address))) {
            return false;
        }
        var path = address.replaceFirst("^https?://[^/]*", "");
        var line = robots.forbids(path.isEmpty() ? "/" : path);
        if (line != null) {
            forbidden.add(address);
        }
        return line != null;
    }

    private Duration gap() {
        var delay = robots.delay();
        if (delay == null || delay.compareTo(bounds.gap()) < 0) {
            return bounds.gap();
        }
        return delay.compareTo(bounds.longestGap()) > 0 ? bounds.longestGap() : delay;
    }
}
