package org.hemicycle.ground.parliaments.web;

import gg.jte.Content;
import java.util.List;

/**
 * The home page.
 *
 * @param chamber the figure, empty in the light version
 * @param map the figure, empty in the light version
 * @param parts what other contexts add
 */
public record HomeView(int here, String chamber, String map, List<RegionRow> regions, List<Content> parts) {

    /** A continent: how many of its parliaments have legislation here, and how many there are. */
    public record RegionRow(String id, String name, int here, int all) {}
}
