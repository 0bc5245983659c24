package org.hemicycle.ground.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemicycle.ground.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word a reader sees is a key, and every key has a text in the five languages. */
class EveryWordTests {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Map<String, String> ENGLISH = MessageCatalogue.read(Language.of("en"));
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("\\.text\\(\"([^\"]+)\"\\s*[,)]");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "pt", "ar"})
    void everyKeyIsThereInEveryLanguage(String language) {
        assertThat(MessageCatalogue.read(Language.of(language)).keySet())
                .containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "pt", "ar"})
    void everyTextHasThePlacesOfTheEnglishOne(String language) {
        var texts = MessageCatalogue.read(Language.of(language));

        assertThat(ENGLISH)
                .allSatisfy((key, text) -> assertThat(MessagePattern.parse(texts.getOrDefault(key, text))
                                .places())
                        .as(key)
                        .isEqualTo(MessagePattern.parse(text).places()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt", "ar"})
    void everyPluralHasTheFormsOfItsLanguage(String language) {
        assertThat(MessageCatalogue.read(Language.of(language)))
                .allSatisfy((key, text) -> plurals(MessagePattern.parse(text))
                        .forEach(plural -> assertThat(plural.forms().keySet())
                                .as(key)
                                .containsExactlyInAnyOrderElementsOf(PluralForm.needed(language))));
    }

    @Test
    void keysBeginWithTheirContext() throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("messages"))) {
            for (var file : files.filter(path -> path.toString().endsWith("messages.properties"))
                    .toList()) {
                var context = RESOURCES
                        .resolve("messages")
                        .relativize(file)
                        .getName(0)
                        .toString();
                assertThat(Files.readAllLines(file).stream().filter(line -> line.matches("[a-z].*=.*")))
                        .allMatch(line -> line.startsWith(context + "."), "keys begin with " + context);
            }
        }
    }

    @Test
    void everyKeyOfATemplateHasAText() throws IOException {
        var missing = new TreeSet<String>();
        for (var template : templates()) {
            var keys = KEY_IN_TEMPLATE.matcher(Files.readString(template));
            while (keys.find()) {
                if (!ENGLISH.containsKey(keys.group(1))) {
                    missing.add(template.getFileName() + ": " + keys.group(1));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyWrittenInTheCodeHasAText() throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                if (!code.contains("import org.hemicycle.ground.platform.web.")
                        && !code.contains("Refusal.of(")
                        && !file.toString().contains("platform/web")) {
                    continue;
                }
                var keys = Pattern.compile("(?:\\.text|Refusal\\.of)\\(\\s*\"([^\"]+)\"\\s*[,)]")
                        .matcher(code);
                while (keys.find()) {
                    if (!ENGLISH.containsKey(keys.group(1))) {
                        missing.add(file.getFileName() + ": " + keys.group(1));
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void templatesHoldNoBareText() throws IOException {
        var bare = new TreeSet<String>();
        for (var template : templates()) {
            var rest = withoutMarkup(Files.readString(template));
            if (rest.chars().anyMatch(Character::isLetter)) {
                bare.add(template + ": " + rest.strip().replaceAll("\\s+", " "));
            }
        }

        assertThat(bare).isEmpty();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(path -> path.toString().endsWith(".jte")).toList();
        }
    }

    /** What remains of a template when statements, values and tags are gone; texts of attributes that people read stay. */
    private static String withoutMarkup(String template) {
        var text = template.replaceAll("(?s)<%--.*?--%>", "");
        text = text.replaceAll("(?m)^@(import|param) .*$", "");
        text = withoutBraces(text, "${");
        text = withoutBraces(text, "!{");
        text = withoutBraces(text, "$unsafe{");
        text = withoutCalls(text);
        text = text.replaceAll("@(else|endif|endfor|raw|endraw)", "");
        text = text.replaceAll("(?s)<(svg|script|style)\\b.*?</\\1>", "");
        text = text.replaceAll("(alt|title|placeholder|aria-label|content)=\"\"", "");
        text = text.replaceAll("content=(\"[^\"]*\"|'[^']*')", "");
        text = text.replaceAll("(?s)<[^>]*\\s(?:alt|title|placeholder|aria-label)=\"([^\"]+)\"[^>]*>", " $1 ");
        return text.replaceAll("(?s)<[^>]*>", "").replaceAll("&[a-z]+;", "");
    }

    private static String withoutBraces(String text, String opening) {
        var out = new StringBuilder();
        var at = 0;
        while (at < text.length()) {
            if (!text.startsWith(opening, at)) {
                out.append(text.charAt(at++));
                continue;
            }
            at = end(text, at + opening.length(), '{', '}');
        }
        return out.toString();
    }

    private static String withoutCalls(String text) {
        var out = new StringBuilder();
        var at = 0;
        var call =
                Pattern.compile("@(?:template\\.[\\w.]+|if|elseif|for)\\s*\\(").matcher(text);
        while (call.find(at)) {
            out.append(text, at, call.start());
            var inside = text.substring(call.end(), end(text, call.end(), '(', ')'));
            var content = inside.indexOf("@`");
            out.append(content < 0 ? "" : inside.substring(content + 2));
            at = end(text, call.end(), '(', ')');
        }
        var rest = out.append(text, at, text.length()).toString();
        return Pattern.compile("@(?:template\\.[\\w.]+|if|elseif|for)\\s*\\(")
                        .matcher(rest)
                        .find()
                ? withoutCalls(rest)
                : rest;
    }

    private static int end(String text, int from, char opening, char closing) {
        var depth = 1;
        var at = from;
        while (depth > 0 && at < text.length()) {
            var c = text.charAt(at++);
            depth += c == opening ? 1 : c == closing ? -1 : 0;
        }
        return at;
    }

    private static List<MessagePattern.Part.Plural> plurals(MessagePattern pattern) {
        var plurals = new ArrayList<MessagePattern.Part.Plural>();
        for (var part : pattern.parts()) {
            if (part instanceof MessagePattern.Part.Plural plural) {
                plurals.add(plural);
            }
        }
        return plurals;
    }
}
