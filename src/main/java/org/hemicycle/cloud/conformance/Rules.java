package org.hemicycle.cloud.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.cloud.conformance.model.Rule;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the rule from {@code content/conformance/rule.yaml}; a file that does not fit stops the start. */
final class Rules {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private Rules() {}

    static Rule read() {
        try (var in = new ClassPathResource("content/conformance/rule.yaml").getInputStream()) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rule of a file's text. */
    static Rule read(String text) {
        var file = YAML.readValue(text, RuleFile.class);
        var levels = new EnumMap<Level, Integer>(Level.class);
        file.levels()
                .forEach((level, score) -> levels.put(Level.valueOf(level.toUpperCase(java.util.Locale.ROOT)), score));
        return new Rule(
                file.version(),
                LocalDate.parse(file.since()),
                file.text(),
                Set.copyOf(file.formats()),
                points(file.required()),
                new Rule.Initial(
                        LocalDate.parse(file.initial().from()),
                        LocalDate.parse(file.initial().until()),
                        points(file.initial().relaxes())),
                levels,
                file.fresh(),
                file.stale(),
                file.points().stream().collect(Collectors.toMap(weighed -> Point.of(weighed.id()), Weighed::weight)),
                text);
    }

    private static Set<Point> points(List<String> ids) {
        return ids.stream().map(Point::of).collect(Collectors.toUnmodifiableSet());
    }

    record RuleFile(
            String version,
            String since,
            Map<String, String> text,
            List<String> formats,
            List<String> required,
            InitialFile initial,
            Map<String, Integer> levels,
            int fresh,
            int stale,
            List<Weighed> points) {}

    record InitialFile(String from, String until, List<String> relaxes) {}

    record Weighed(String id, int weight) {}
}
