package org.hemicycle.cloud.conformance.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Words by which fields, links and licences are recognised, in the languages of parliaments. */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HUMPS =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, List<Pattern>> fields;
    private final Map<String, List<Pattern>> paging;
    private final Map<String, List<Pattern>> links;
    private final Map<String, List<Pattern>> licences;

    private Words(WordsFile file) {
        this.fields = compiled(file.fields());
        this.paging = compiled(file.paging());
        this.links = compiled(file.links());
        this.licences = compiled(file.licences());
    }

    /** The words of {@code content/conformance/words.yaml}. */
    public static Words read() {
        try (var in = new ClassPathResource("content/conformance/words.yaml").getInputStream()) {
            return new Words(YAMLMapper.builder().build().readValue(in, WordsFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How well the name of a field fits a role: 0 best, -1 not at all. */
    public int field(String role, String name) {
        return rank(fields.getOrDefault(role, List.of()), plain(name));
    }

    /** Whether a query parameter pages in that way. */
    public boolean pages(String kind, String parameter) {
        return rank(paging.getOrDefault(kind, List.of()), parameter.toLowerCase(Locale.ROOT)) >= 0;
    }

    /** Whether the words of a link, or of an address, are about that. */
    public boolean link(String about, String words) {
        return rank(links.getOrDefault(about, List.of()), plain(words)) >= 0;
    }

    /** Where in a text a licence of that kind ({@code open}, {@code closed}) is named; null where none is. */
    public java.util.regex.@org.jspecify.annotations.Nullable MatchResult licence(String kind, String text) {
        var folded = fold(text);
        return licences.getOrDefault(kind, List.of()).stream()
                .map(pattern -> pattern.matcher(folded))
                .filter(java.util.regex.Matcher::find)
                .map(java.util.regex.Matcher::toMatchResult)
                .findFirst()
                .orElse(null);
    }

    /** A name as words: {@code codProposição} is {@code cod proposicao}. */
    public static String plain(String name) {
        return OTHER.matcher(fold(HUMPS.matcher(name).replaceAll(" ")))
                .replaceAll(" ")
                .strip();
    }

    /** In lower case and without marks on letters; of the same length for letters that are one character each. */
    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static int rank(List<Pattern> patterns, String text) {
        for (var i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matcher(text).find()) {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, List<Pattern>> compiled(Map<String, List<String>> texts) {
        return texts.entrySet().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE))
                                .toList()));
    }

    record WordsFile(
            Map<String, List<String>> fields,
            Map<String, List<String>> paging,
            Map<String, List<String>> links,
            Map<String, List<String>> licences) {}
}
