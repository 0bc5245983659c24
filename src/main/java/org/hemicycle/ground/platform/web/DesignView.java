package org.hemicycle.ground.platform.web;

import java.util.List;

/** The style guide: a sheet of components for each language it shows. */
public record DesignView(List<Sheet> sheets) {

    /** The components in one language, with the figures drawn for it. */
    public record Sheet(
            PageContext page,
            String chamber,
            String map,
            List<String> arcs,
            String way,
            List<String> signs,
            List<Bar> bars,
            List<KeyFigure> figures,
            List<PageLink> pages) {

        /** The drawings of the sprite. */
        public List<String> icons() {
            return List.of("download", "external", "document", "sample", "link", "feed", "history", "warning");
        }
    }
}
