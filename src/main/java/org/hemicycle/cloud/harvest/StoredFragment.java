package org.hemicycle.cloud.harvest;

import java.time.Instant;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.SourceRequest;

/**
 * A fragment as it was stored: what was asked, and what was answered byte for byte.
 *
 * @param latest whether the source has not answered the same request otherwise since
 */
public record StoredFragment(
        long id, SourceRequest request, Answer answer, boolean sample, boolean latest, Instant fetchedAt, RunId run) {}
