package org.hemicycle.cloud.translation.layer.keep;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hemicycle.cloud.translation.layer.data.Declared;

/** What is left out by its first characters is nothing that a pattern would have found. */
class BeginningsTests {
    private static final Declared FILE = file();
    private static final List<Pattern> PATTERNS = patterns();
    private static final List<String> EXAMPLES = examples();

    @Property(tries = 500)
    void aPatternThatFitsAtAPlaceMayBeginThere(@ForAll("texts") String text) {
        var beginnings = new Beginnings(PATTERNS.stream().map(Pattern::pattern).toList());

        for (int place = 0; place < text.length(); place++) {
            var possible = beginnings.at(text, place);
            for (int number = 0; number < PATTERNS.size(); number++) {
                if (PATTERNS.get(number).matcher(text.substring(place)).lookingAt()) {
                    assertThat(possible.get(number))
                            .as("%s in “%s” at %d", PATTERNS.get(number), text, place)
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 20)
    void mostPatternsAreNotTriedAtAPlainWord(@ForAll("words") String word) {
        var beginnings = new Beginnings(PATTERNS.stream().map(Pattern::pattern).toList());

        assertThat(beginnings.at(word + " ", 0).cardinality()).isLessThan(PATTERNS.size() / 4);
    }

    @Provide
    Arbitrary<String> texts() {
        var parts = Stream.concat(
                        EXAMPLES.stream(), Stream.of("de", "a", "1", "N", "🛣️", "\u00a0", "É", "(", ".", "\n"))
                .toList();
        var joined = Arbitraries.of(" ", "", ", ", "\ud83d");
        return Arbitraries.of(parts)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .flatMap(list -> joined.map(by -> String.join(by, list)));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("projet", "disposiciones", "alterar", "consumer", "tutela", "ensino", "regime", "where");
    }

    private static List<Pattern> patterns() {
        var parts = FILE.texted("parts");
        return Stream.of("frames", "keep")
                .flatMap(list -> FILE.at(list).list().stream())
                .map(entry -> Pattern.compile(Bounded.of(entry, parts).text()))
                .toList();
    }

    private static List<String> examples() {
        var examples = new ArrayList<String>();
        FILE.at("frames")
                .list()
                .forEach(entry -> entry.at("examples").list().forEach(example -> examples.add(example.text("text"))));
        FILE.at("keep").list().forEach(entry -> examples.addAll(entry.texts("examples")));
        return examples;
    }

    private static Declared file() {
        try (var in = Objects.requireNonNull(
                Keeper.class.getClassLoader().getResourceAsStream("content/translation/keep.yaml"))) {
            return Declared.read("keep.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
