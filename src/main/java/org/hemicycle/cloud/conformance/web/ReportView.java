package org.hemicycle.cloud.conformance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report on one test. */
public record ReportView(
        long id,
        String subject,
        String ruling,
        String tone,
        @Nullable String level,
        @Nullable String because,
        List<Fact> facts,
        List<String> first,
        @Nullable Moved moved,
        @Nullable String later,
        List<PointView> points,
        String untestedTitle,
        List<PointView> untested,
        String badge,
        String badgeTitle,
        String snippet,
        String rule,
        String json,
        boolean operator) {

    /** A fact with its name. */
    public record Fact(String name, String value) {}

    /** What changed since the test before. */
    public record Moved(String title, String address, List<String> lines) {}

    /** One point. */
    public record PointView(
            String id,
            String name,
            String state,
            String tone,
            String weight,
            List<SeenView> seen,
            @Nullable String why,
            @Nullable String mend) {}

    /** One thing that was seen. */
    public record SeenView(
            String text,
            @Nullable String address,
            boolean link,
            @Nullable String offset,
            @Nullable String excerpt) {}
}
