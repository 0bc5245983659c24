package org.hemicycle.cloud.harvest;

import com.fasterxml.jackson.annotation.JsonValue;

/** The number of a harvest run; programs see it as a plain number. */
public record RunId(@JsonValue long value) {}
