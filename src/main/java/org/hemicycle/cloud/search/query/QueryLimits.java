package org.hemicycle.cloud.search.query;

import org.hemicycle.ground.platform.search.SearchQuery;
import org.hemicycle.ground.shared.InvalidInput;

/** What one question may cost; beyond it the question is refused before the index is touched. */
public final class QueryLimits {
    private static final int LENGTH = 400;
    private static final int WORDS = 32;
    private static final int BEGINNINGS = 4;
    private static final int SIZE = 100;
    private static final int REACH = 10_000;
    private static final int FACETS = 20;
    private static final int VALUES = 300;
    private static final String FACET_NAME = "[a-z][a-zA-Z0-9]{0,39}";

    private QueryLimits() {}

    /** Refuses, by {@code InvalidInput}, a query that is too long, asks for too much or reaches too deep. */
    public static void check(SearchQuery query) {
        if (query.words().length() > LENGTH) {
            throw new InvalidInput("q", "search.query.too-long", LENGTH);
        }
        if (query.size() < 1 || query.size() > SIZE) {
            throw new InvalidInput("size", "search.query.size", SIZE);
        }
        if (query.page() < 1 || (long) query.page() * query.size() > REACH) {
            throw new InvalidInput("page", "search.query.page", REACH);
        }
        if (query.facets().size() > FACETS) {
            throw new InvalidInput("facets", "search.query.facets", FACETS);
        }
        query.facets().forEach(QueryLimits::checkName);
        query.filters().forEach((facet, values) -> {
            checkName(facet);
            if (values.size() > VALUES) {
                throw new InvalidInput(facet, "search.query.values", VALUES);
            }
        });
    }

    /** Refuses a question of too many words. */
    public static Question checked(Question question) {
        if (question.words() > WORDS) {
            throw new InvalidInput("q", "search.query.too-many-words", WORDS);
        }
        var beginnings = question.wanted().stream()
                        .filter(Part.Beginning.class::isInstance)
                        .count()
                + question.unwanted().stream()
                        .filter(Part.Beginning.class::isInstance)
                        .count();
        if (beginnings > BEGINNINGS) {
            throw new InvalidInput("q", "search.query.too-many-beginnings", BEGINNINGS);
        }
        return question;
    }

    private static void checkName(String facet) {
        if (!facet.matches(FACET_NAME)) {
            throw new InvalidInput("facets", "search.query.facet-name");
        }
    }
}
