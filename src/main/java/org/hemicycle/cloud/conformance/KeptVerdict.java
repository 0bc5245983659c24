package org.hemicycle.cloud.conformance;

import java.time.Instant;

/** A line of the list of verdicts. */
public record KeptVerdict(
        long id, String site, String subject, Instant testedAt, Ruling ruling, Level level, int score) {}
