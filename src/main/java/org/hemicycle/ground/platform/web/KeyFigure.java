package org.hemicycle.ground.platform.web;

/** A number that stands large above its words. */
public record KeyFigure(String number, String words) {}
