package org.hemicycle.cloud.conformance.web;

/** A test without a verdict yet. */
public record RunningView(String subject, String text, boolean open, boolean operator) {}
