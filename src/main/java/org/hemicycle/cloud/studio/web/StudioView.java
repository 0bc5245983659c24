package org.hemicycle.cloud.studio.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a connector is edited.
 *
 * @param tabs the files that a person writes
 * @param further samples and what they must give
 * @param text the file that is shown; null where it is no text
 * @param asks the streams that can be asked
 * @param done what was just done, as a message; null where nothing was
 * @param error what is wrong with what was just asked for; null where nothing is
 */
public record StudioView(
        String connector,
        String state,
        List<Tab> tabs,
        List<Tab> further,
        String file,
        @Nullable String text,
        boolean removable,
        boolean begun,
        boolean takeBack,
        List<String> streams,
        List<String> asks,
        @Nullable String done,
        @Nullable String error,
        ResultView result) {

    /** Whether one of the further files is shown. */
    public boolean openFurther() {
        return further.stream().anyMatch(Tab::current);
    }

    /** A file, and how much is wrong with it. */
    public record Tab(
            String path, boolean current, @Nullable String problems) {}
}
