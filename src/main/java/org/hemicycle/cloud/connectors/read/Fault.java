package org.hemicycle.cloud.connectors.read;

/** A part of an answer that cannot be read: where it stands and why. */
public record Fault(String at, String reason) {}
