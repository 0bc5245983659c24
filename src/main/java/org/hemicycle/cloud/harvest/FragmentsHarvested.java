package org.hemicycle.cloud.harvest;

import java.time.Instant;

/** A run has ended and left something new or changed. */
public record FragmentsHarvested(RunId run, String connector, Taken taken, Instant at) {}
