package org.hemicycle.cloud.harvest;

import java.time.Instant;

/** That an answer of a source came in: the number of its fragment, of which stream, and when. */
public record CameIn(long fragment, String stream, Instant at) {}
