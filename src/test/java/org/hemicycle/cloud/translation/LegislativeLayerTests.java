package org.hemicycle.cloud.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The declared data of the legislative layer hold together: what the README beside them promises to a program. */
@SuppressWarnings("unchecked")
class LegislativeLayerTests {
    private static final Path FOLDER = Path.of("content/translation");
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "it");
    private static final Pattern PART = Pattern.compile("%\\{([a-z-]+)\\}");

    private static Map<String, Object> read(String file) throws IOException {
        var text = Files.readString(FOLDER.resolve(file));
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(file).isTrue();
        var settings = LoadSettings.builder().setCodePointLimit(4 << 20).build();
        return (Map<String, Object>) Objects.requireNonNull(new Load(settings).loadFromString(text));
    }

    private static List<Map<String, Object>> entries(Map<String, Object> of, String key) {
        return (List<Map<String, Object>>) Objects.requireNonNull(of.get(key), key);
    }

    private static List<String> texts(Map<String, Object> of, String key) {
        return (List<String>) Objects.requireNonNull(of.get(key), key + " of " + of.get("id"));
    }

    @Test
    void everyTermHasARenderingInEachLanguageAndHoldsInKnownSystems() throws IOException {
        var file = read("terms.yaml");
        var systems = ((Map<String, Object>) Objects.requireNonNull(file.get("systems"))).keySet();
        var ids = new HashSet<Object>();
        for (var term : entries(file, "terms")) {
            var id = String.valueOf(term.get("id"));
            assertThat(ids.add(id)).as(id).isTrue();
            assertThat(id).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(Set.of("institution", "text", "procedure", "budget", "law"))
                    .contains(String.valueOf(term.get("domain")));
            assertThat(systems).as(id).containsAll(texts(term, "systems"));
            assertThat(LANGUAGES).as(id).containsAll(texts(term, "read"));
            for (var language : LANGUAGES) {
                assertThat(entries(term, language))
                        .as(id + " " + language)
                        .isNotEmpty()
                        .allSatisfy(rendering -> {
                            assertThat(String.valueOf(rendering.get("term"))).isNotBlank();
                            assertThat((Map<String, Object>) rendering.get("forms"))
                                    .isNotEmpty();
                        });
            }
        }
        assertThat(ids).hasSizeGreaterThan(350);
    }

    @Test
    void noFormIsRightAndForbiddenInOneTerm() throws IOException {
        var wrong = new TreeSet<String>();
        for (var term : entries(read("terms.yaml"), "terms")) {
            if (!term.containsKey("forbidden")) {
                continue;
            }
            for (var forbidden : entries(term, "forbidden")) {
                assertThat(String.valueOf(forbidden.get("reason")))
                        .as(String.valueOf(term.get("id")))
                        .isNotBlank();
                var conditions = forbidden.containsKey("variant") || forbidden.containsKey("unless-initiator");
                for (var rendering : entries(term, String.valueOf(forbidden.get("to")))) {
                    if (!conditions
                            && Objects.equals(rendering.get("term"), forbidden.get("term"))
                            && !rendering.containsKey("use")) {
                        wrong.add(term.get("id") + ": " + forbidden.get("term"));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyHeadIsSaidInEachLanguageWithTheSameSlots() throws IOException {
        var slot = Pattern.compile("\\{([A-Za-z][A-Za-z0-9-]*)(?:\\.[a-z-]+)?\\}");
        var heads = entries(read("heads.yaml"), "heads");
        for (var head : heads) {
            for (var language : LANGUAGES) {
                for (var pattern : entries(head, language)) {
                    var id = head.get("id") + " " + language + ": " + pattern.get("text");
                    assertThat(String.valueOf(pattern.get("text"))).as(id).isNotBlank();
                    var slots = new HashSet<String>();
                    for (var found = slot.matcher(String.valueOf(pattern.get("text"))); found.find(); ) {
                        slots.add(found.group(1));
                    }
                    var follows = (Map<String, Object>) pattern.getOrDefault("follows", Map.of());
                    assertThat(slots).as(id).containsAll(follows.keySet());
                }
            }
        }
        assertThat(heads).hasSizeGreaterThanOrEqualTo(90);
    }

    @Test
    void everyPatternOfWhatIsKeptMatchesItsExamplesWhole() throws IOException {
        var file = read("keep.yaml");
        var parts = (Map<String, String>) Objects.requireNonNull(file.get("parts"));
        for (var kept : entries(file, "keep")) {
            var pattern = Pattern.compile(expanded(String.valueOf(kept.get("pattern")), parts));
            for (var example : (List<Object>) Objects.requireNonNull(kept.get("examples"))) {
                assertThat(pattern.matches(String.valueOf(example)))
                        .as(kept.get("id") + ": " + example)
                        .isTrue();
            }
        }
        for (var frame : entries(file, "frames")) {
            var pattern = Pattern.compile(expanded(String.valueOf(frame.get("pattern")), parts));
            for (var example : entries(frame, "examples")) {
                var matcher = pattern.matcher(String.valueOf(example.get("text")));
                assertThat(matcher.matches())
                        .as(String.valueOf(example.get("text")))
                        .isTrue();
                if (example.containsKey("number")) {
                    assertThat(matcher.group("number")).isEqualTo(String.valueOf(example.get("number")));
                }
            }
        }
    }

    /** The parts of a pattern put where they are named, each in a group of its own. */
    private static String expanded(String pattern, Map<String, String> parts) {
        var expanded = pattern;
        for (var found = PART.matcher(expanded); found.find(); found = PART.matcher(expanded)) {
            var part = Objects.requireNonNull(parts.get(found.group(1)), found.group(1));
            expanded = found.replaceFirst(Matcher.quoteReplacement("(?:" + part + ")"));
        }
        return expanded;
    }
}
