package org.hemicycle.cloud.languages;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How good recognition was measured to be, {@code content/languages/measured.yaml}.
 *
 * @param on the day
 * @param rows titles in each language
 * @param right of the titles for which a language was told, how many had it told rightly, in per cent, by language
 */
record MeasuredLanguages(String on, int rows, Map<String, Double> right) {
    static final String FILE = "content/languages/measured.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    MeasuredLanguages {
        right = Collections.unmodifiableMap(new TreeMap<>(right));
    }

    static MeasuredLanguages read() throws IOException {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            return YAML.readValue(in, MeasuredLanguages.class);
        }
    }

    /** As the file holds it. */
    String written() {
        return "# Written by ./hemicycle bench languages; do not edit.\n"
                + YAML.writeValueAsString(this).replaceFirst("^---\n", "");
    }
}
