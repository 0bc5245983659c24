package org.hemicycle.cloud.connectors.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that a variable of a request takes, one request for each. */
public sealed interface Enumeration {

    Stream<Map<String, String>> on(LocalDate today);

    /** The names of the variables that it gives. */
    List<String> names();

    /** A list, each of whose items gives one or several variables. */
    record Listed(List<Map<String, String>> values) implements Enumeration {
        @Override
        public Stream<Map<String, String>> on(LocalDate today) {
            return values.stream();
        }

        @Override
        public List<String> names() {
            return values.stream()
                    .flatMap(value -> value.keySet().stream())
                    .distinct()
                    .toList();
        }
    }

    /** Numbers one after the other, up to this year where there is no end. */
    record Years(String name, int from, @Nullable Integer to) implements Enumeration {
        @Override
        public Stream<Map<String, String>> on(LocalDate today) {
            int last = to == null ? today.getYear() : to;
            return IntStream.rangeClosed(from, last).mapToObj(year -> Map.of(name, Integer.toString(year)));
        }

        @Override
        public List<String> names() {
            return List.of(name);
        }
    }

    /** Windows of days, each with its first and last day, up to today where there is no end. */
    record Windows(LocalDate from, @Nullable LocalDate to, int days, DateTimeFormatter pattern) implements Enumeration {
        @Override
        public Stream<Map<String, String>> on(LocalDate today) {
            var end = to == null || to.isAfter(today) ? today : to;
            return Stream.iterate(from, day -> !day.isAfter(end), day -> day.plusDays(days))
                    .map(day -> window(day, end));
        }

        private Map<String, String> window(LocalDate first, LocalDate end) {
            var last = first.plusDays(days - 1L);
            return Map.of("from", pattern.format(first), "to", pattern.format(last.isAfter(end) ? end : last));
        }

        @Override
        public List<String> names() {
            return List.of("from", "to");
        }
    }
}
