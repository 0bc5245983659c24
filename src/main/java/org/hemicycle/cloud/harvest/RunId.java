package org.hemicycle.cloud.harvest;

/** The number of a harvest run. */
public record RunId(long value) {}
