package org.hemicycle.ground.platform.web;

/** The page of a one-time link: its token, and whether it has turned out to be spent. */
public record OperatorView(String token, boolean spent) {}
