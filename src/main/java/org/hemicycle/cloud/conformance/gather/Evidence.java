package org.hemicycle.cloud.conformance.gather;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.conformance.Kind;
import org.jspecify.annotations.Nullable;

/**
 * All that was seen.
 *
 * @param links everything that pages, site maps and catalogues named
 * @param troubles addresses that gave no answer
 * @param unseen how many promising links were left for want of requests
 */
public record Evidence(
        Kind kind,
        String subject,
        Instant at,
        List<Sight> sights,
        List<Link> links,
        List<Trouble> troubles,
        Robots robots,
        @Nullable Sight robotsFile,
        List<String> forbidden,
        int requests,
        int unseen) {
    public Evidence {
        sights = List.copyOf(sights);
        links = List.copyOf(links);
        troubles = List.copyOf(troubles);
        forbidden = List.copyOf(forbidden);
    }

    /** What was seen for a reason. */
    public Optional<Sight> sight(How how) {
        return sights.stream().filter(sight -> sight.how() == how).findFirst();
    }

    /** How many bytes were read. */
    public long bytes() {
        return sights.stream().mapToLong(sight -> sight.bytes().length).sum();
    }
}
