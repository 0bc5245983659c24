package org.hemicycle.cloud.legislation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hemicycle.cloud.connectors.record.Initiator;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.connectors.record.Topic;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.hemicycle.ground.platform.topics.TopicSuggestions;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A question about bills as asked by a page or a program.
 *
 * @param onlyMyWords whether nothing is looked for that means the same in another language
 * @param filters facet to the values wanted
 * @param cursor where a walk goes on; empty at its beginning, null for a page by number
 */
public record BillQuery(
        String words,
        @Nullable String lang,
        boolean onlyMyWords,
        Map<String, List<String>> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        SearchQuery.Sort sort,
        int page,
        int size,
        @Nullable String cursor) {
    /** The facet of topics that a machine suggests, where no source says them. */
    public static final String SUGGESTED_TOPIC = TopicSuggestions.SUGGESTED;

    /** The facets by which bills are narrowed and counted. */
    public static final List<String> FACETS = List.of(
            "country",
            "chamber",
            "stage",
            "outcome",
            "initiator",
            "topic",
            SUGGESTED_TOPIC,
            "language",
            "year",
            "subject",
            "kind",
            "sample");

    /** The parameter that leaves other languages aside. */
    public static final String ONLY_MY_WORDS = "onlyMyWords";

    /** At most so many words of a question in characters, and pages of results. */
    private static final int LONGEST_QUESTION = 1000;

    private static final int LARGEST_PAGE = 100;
    private static final int DEEPEST = 10_000;
    private static final Pattern CODE = Pattern.compile("[a-z]{2}(-[a-z0-9-]+)?");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = countries();

    public BillQuery {
        filters = Map.copyOf(filters);
    }

    /** Everything, the first page. */
    public static BillQuery everything() {
        return new BillQuery("", null, false, Map.of(), null, null, SearchQuery.Sort.RELEVANCE, 1, 20, null);
    }

    /**
     * Reads the parameters of an address; others than these are passed over. Throws {@link InvalidInput} that names every
     * parameter that cannot be used. {@code chamber} and {@code country} also take several values, by comma or repeated.
     *
     * @param chambers the chambers there are
     */
    public static BillQuery of(Map<String, List<String>> parameters, Set<String> chambers) {
        return new Reader(parameters, chambers).query();
    }

    /** The question to the index. */
    public SearchQuery toIndex(List<String> facets) {
        var query = SearchQuery.everything(BillAddress.KIND, Set.of(Audience.PUBLIC))
                .words(words)
                .language(lang)
                .onlyMyWords(onlyMyWords)
                .facets(facets.toArray(String[]::new))
                .between(from, to)
                .sort(sort)
                .page(page, size);
        for (var filter : filters.entrySet()) {
            query = query.filter(filter.getKey(), filter.getValue());
        }
        return cursor == null ? query : query.cursor(cursor.isEmpty() ? null : cursor);
    }

    /** The same in the order of time, the newest first, unless another order was asked for. */
    public BillQuery newestFirst() {
        var order = sort == SearchQuery.Sort.RELEVANCE ? SearchQuery.Sort.NEWEST : sort;
        return new BillQuery(words, lang, onlyMyWords, filters, from, to, order, page, size, cursor);
    }

    private static Set<String> countries() {
        var countries = new java.util.HashSet<String>();
        Arrays.stream(Locale.getISOCountries())
                .map(code -> code.toLowerCase(Locale.ROOT))
                .forEach(countries::add);
        countries.add("eu");
        return Set.copyOf(countries);
    }

    private static final class Reader {
        private final Map<String, List<String>> parameters;
        private final Set<String> chambers;
        private final List<InvalidInput.FieldError> errors = new ArrayList<>();

        Reader(Map<String, List<String>> parameters, Set<String> chambers) {
            this.parameters = parameters;
            this.chambers = chambers;
        }

        BillQuery query() {
            var filters = new LinkedHashMap<String, List<String>>();
            put(filters, "country", "country", COUNTRIES::contains);
            put(filters, "chamber", "chamber", code -> CODE.matcher(code).matches() && chambers.contains(code));
            put(filters, "stage", "stage", nameOf(Stage.values()));
            put(filters, "outcome", "outcome", nameOf(Outcome.values()));
            put(filters, "initiator", "initiator", nameOf(Initiator.values()));
            put(filters, "kind", "kind", nameOf(RecordKind.values()));
            put(filters, "language", "language", LANGUAGES::contains);
            put(filters, "year", "year", year -> year.matches("[12][0-9]{3}"));
            put(filters, "sample", "sample", value -> value.equals("true") || value.equals("false"));
            for (var facet : List.of("topic", SUGGESTED_TOPIC)) {
                put(filters, facet, facet, topic -> Topic.of(topic).isPresent());
                filters.computeIfPresent(facet, (name, topics) -> byName(topics));
            }
            put(filters, "subject", "subject", subject -> subject.length() <= LONGEST_QUESTION);
            var query = new BillQuery(
                    words(),
                    lang(),
                    "true".equals(one(ONLY_MY_WORDS)),
                    filters,
                    date("from"),
                    date("to"),
                    sort(),
                    number("page", 1, Integer.MAX_VALUE, 1),
                    number("size", 1, LARGEST_PAGE, 20),
                    one("cursor"));
            if (errors.isEmpty() && (long) query.page() * query.size() > DEEPEST) {
                wrong("page", "legislation.invalid.deep", DEEPEST);
            }
            if (query.from() != null && query.to() != null && query.from().isAfter(query.to())) {
                wrong("to", "legislation.invalid.period");
            }
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
            return query;
        }

        private void put(Map<String, List<String>> filters, String parameter, String facet, Predicate<String> known) {
            var separate = facet.equals("subject") ? "\u0000" : ",";
            var values = parameters.getOrDefault(parameter, List.of()).stream()
                    .flatMap(value -> Arrays.stream(value.split(separate, -1)))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            values.stream()
                    .filter(value -> !known.test(value))
                    .findFirst()
                    .ifPresent(value -> wrong(parameter, "legislation.invalid.value", value));
            if (!values.isEmpty()) {
                filters.merge(
                        facet,
                        values,
                        (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                                .toList());
            }
        }

        private static List<String> byName(List<String> topics) {
            return topics.stream()
                    .flatMap(topic -> Topic.of(topic).stream())
                    .map(Topic::name)
                    .distinct()
                    .toList();
        }

        private static Predicate<String> nameOf(Enum<?>[] values) {
            return name -> Arrays.stream(values).anyMatch(value -> value.name().equals(name));
        }

        private String words() {
            var words = one("q");
            if (words != null && words.length() > LONGEST_QUESTION) {
                wrong("q", "legislation.invalid.long", LONGEST_QUESTION);
            }
            return words == null ? "" : words.strip();
        }

        private @Nullable String lang() {
            var lang = one("lang");
            if (lang == null || lang.isEmpty()) {
                return null;
            }
            if (!LANGUAGES.contains(Locale.forLanguageTag(lang).getLanguage())) {
                wrong("lang", "legislation.invalid.value", lang);
            }
            return lang;
        }

        private @Nullable LocalDate date(String parameter) {
            var date = one(parameter);
            if (date == null || date.isEmpty()) {
                return null;
            }
            try {
                return LocalDate.parse(date);
            } catch (DateTimeParseException e) {
                wrong(parameter, "legislation.invalid.date", date);
                return null;
            }
        }

        private SearchQuery.Sort sort() {
            var sort = one("sort");
            if (sort == null || sort.isEmpty()) {
                return SearchQuery.Sort.RELEVANCE;
            }
            for (var order : SearchQuery.Sort.values()) {
                if (order.name().equalsIgnoreCase(sort)) {
                    return order;
                }
            }
            wrong("sort", "legislation.invalid.value", sort);
            return SearchQuery.Sort.RELEVANCE;
        }

        private int number(String parameter, int least, int most, int otherwise) {
            var text = one(parameter);
            if (text == null || text.isEmpty()) {
                return otherwise;
            }
            try {
                var number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                wrong(parameter, "legislation.invalid.number", text);
                return otherwise;
            }
            if (most == Integer.MAX_VALUE) {
                wrong(parameter, "legislation.invalid.least", text, least);
            } else {
                wrong(parameter, "legislation.invalid.range", text, least, most);
            }
            return otherwise;
        }

        private @Nullable String one(String parameter) {
            var values = parameters.get(parameter);
            return values == null || values.isEmpty() ? null : values.getFirst();
        }

        private void wrong(String field, String key, Object... arguments) {
            errors.add(new InvalidInput.FieldError(field, Refusal.of(key, arguments)));
        }
    }
}
