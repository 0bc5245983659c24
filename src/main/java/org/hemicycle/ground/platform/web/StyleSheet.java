package org.hemicycle.ground.platform.web;

import java.nio.charset.StandardCharsets;

/** Joins the files of the style sheet and takes out what only people read. */
final class StyleSheet {
    private StyleSheet() {}

    static byte[] join(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replace(";}", "}")
                .strip()
                .getBytes(StandardCharsets.UTF_8);
    }
}
