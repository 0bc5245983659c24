package org.hemicycle.cloud.languages;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words of {@code content/languages/words.yaml}, by which a short title tells its language when its letters say little. */
final class TitleWords {
    private static final String FILE = "content/languages/words.yaml";
    /** What one such word says for its languages, as a logarithm of odds. */
    private static final double SAYS = 2;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final Map<String, List<String>> languages = new HashMap<>();

    private TitleWords(Map<String, String> words) {
        words.forEach((language, list) -> Arrays.stream(list.split(" ", -1))
                .distinct()
                .forEach(word -> languages.merge(word, List.of(language), TitleWords::and)));
    }

    private static List<String> and(List<String> some, List<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    static TitleWords read() throws IOException {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            return new TitleWords(
                    YAMLMapper.builder().build().readValue(in, new TypeReference<Map<String, String>>() {}));
        } catch (JacksonException e) {
            throw new IOException("%s cannot be read: %s".formatted(FILE, e.getOriginalMessage()), e);
        }
    }

    /** What the words of a text say for the languages, each word counted once. */
    Map<String, Double> say(String text) {
        var said = new HashMap<String, Double>();
        BETWEEN.splitAsStream(text)
                .distinct()
                .forEach(word -> languages
                        .getOrDefault(word, List.of())
                        .forEach(language -> said.merge(language, SAYS, Double::sum)));
        return said;
    }
}
