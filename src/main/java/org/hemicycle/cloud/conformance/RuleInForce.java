package org.hemicycle.cloud.conformance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rule as readers are told of it. */
public record RuleInForce(
        String version,
        LocalDate since,
        Map<String, String> text,
        LocalDate initialFrom,
        LocalDate initialUntil,
        boolean initialNow,
        List<Point> relaxed,
        List<Point> required,
        Map<Point, Integer> weights) {}
