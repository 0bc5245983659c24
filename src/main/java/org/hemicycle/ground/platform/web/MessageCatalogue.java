package org.hemicycle.ground.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.hemicycle.ground.shared.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The texts of all contexts in the interface languages, read once from {@code messages/<context>/}. */
@Component
public class MessageCatalogue {
    private final Map<Language, Messages> byLanguage = new HashMap<>();

    public MessageCatalogue() {
        for (var language : Language.INTERFACE) {
            byLanguage.put(language, new Messages(language, read(language)));
        }
    }

    /** The texts in an interface language; English for any other. */
    public Messages in(Language language) {
        var messages = byLanguage.get(Language.of(language.primary()));
        return messages == null ? english() : messages;
    }

    private Messages english() {
        return java.util.Objects.requireNonNull(byLanguage.get(Language.INTERFACE.getFirst()));
    }

    static Map<String, String> read(Language language) {
        var suffix = language.tag().equals("en") ? "" : "_" + language.tag();
        var texts = new HashMap<String, String>();
        try {
            var found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*/messages" + suffix + ".properties");
            for (var resource : found) {
                properties(resource)
                        .forEach((key, text) -> texts.merge(
                                (String) key, (String) text, (one, other) -> twice((String) key, one, other)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String twice(String key, String one, String other) {
        throw new IllegalStateException("two texts for %s: %s; %s".formatted(key, one, other));
    }

    private static Properties properties(Resource resource) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
