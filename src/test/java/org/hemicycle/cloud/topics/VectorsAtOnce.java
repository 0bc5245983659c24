package org.hemicycle.cloud.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hemicycle.cloud.meaning.VectorsOfTitles;
import org.hemicycle.ground.platform.meaning.KnownVectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Knows the vector of every title at once, where no test wants to wait for the background. */
@TestConfiguration(proxyBeanMethods = false)
public class VectorsAtOnce {

    @Bean
    @Primary
    KnownVectors vectorsAtOnce() {
        return VectorsAtOnce::made;
    }

    private static Map<String, byte[]> made(Collection<String> english) {
        var made = new HashMap<String, byte[]>();
        if (english.isEmpty()) {
            return made;
        }
        try (var vectors = VectorsOfTitles.open()) {
            for (var text : english) {
                made.put(text, vectors.of(text));
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
