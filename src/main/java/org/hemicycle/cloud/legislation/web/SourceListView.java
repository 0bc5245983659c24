package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.hemicycle.ground.platform.web.KeyFigure;
import org.jspecify.annotations.Nullable;

/**
 * How every source is doing.
 *
 * @param samples whether sample data are here
 * @param operator whether the reader may run and switch sources
 */
public record SourceListView(
        List<KeyFigure> figures,
        List<Row> rows,
        List<String> broken,
        boolean samples,
        boolean operator,
        int switchedOn) {

    /**
     * A source in the list.
     *
     * @param state in words, with the tone of its tag
     * @param age of its data against its promise, in words
     */
    public record Row(
            String connector,
            String name,
            String address,
            String chambers,
            String state,
            String tone,
            boolean unverified,
            @Nullable String lastSuccess,
            String age,
            String promise,
            String records,
            String works,
            String unmapped,
            String heldBack,
            String licence) {}
}
