package org.hemicycle.cloud.studio.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connectors and drafts as their page lists them.
 *
 * @param typed the name that was typed for a new one; {@code error} says what is wrong with it
 * @param test the number of the entry test that was chosen; empty for none
 */
public record StudioListView(
        List<Row> rows, String typed, String test, @Nullable String error, List<Choice> tests) {

    /** A connector; {@code draft} says when its draft was last changed. */
    public record Row(
            String name,
            String title,
            String address,
            String state,
            @Nullable String draft) {}

    /** An entry test from which a new one can be drafted. */
    public record Choice(String value, String name) {}
}
