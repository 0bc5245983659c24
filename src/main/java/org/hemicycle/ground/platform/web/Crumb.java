package org.hemicycle.ground.platform.web;

/** A step of the way down to a page: its name and its address after the language. */
public record Crumb(String name, String path) {}
