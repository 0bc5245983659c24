package org.hemicycle.cloud.conformance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule, the tests under way, and the latest verdict of each address. */
public record ListView(
        String rule,
        @Nullable String initial,
        String version,
        boolean operator,
        List<Open> open,
        List<Row> rows,
        List<PointRow> points,
        @Nullable String previous,
        @Nullable String next) {

    /** A test that is still to end. */
    public record Open(String subject, String address) {}

    /** A verdict. */
    public record Row(
            String subject, String address, String verdict, String tone, String level, String score, String date) {}

    /** What is tested. */
    public record PointRow(String name, String weight, String why, boolean required) {}
}
