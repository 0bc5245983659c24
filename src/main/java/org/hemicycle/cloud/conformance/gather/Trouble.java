package org.hemicycle.cloud.conformance.gather;

import org.hemicycle.cloud.harvest.SourceError;

/** An address that gave no answer at all. */
public record Trouble(String address, How how, SourceError.Category category, String message) {}
