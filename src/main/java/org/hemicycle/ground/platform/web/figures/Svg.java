package org.hemicycle.ground.platform.web.figures;

/** Text that may stand in SVG. */
final class Svg {
    private Svg() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
