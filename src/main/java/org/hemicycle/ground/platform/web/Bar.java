package org.hemicycle.ground.platform.web;

/**
 * A bar of a table whose cells are drawn.
 *
 * @param count as written for the reader
 * @param share its length in per cent, with a point
 * @param tone the class of its colour, empty for the first one
 */
public record Bar(String name, String count, String share, String tone) {}
