package org.hemicycle.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** The settings that lead a test context to its own database and data folder; equal for the same test class. */
record OwnDatabaseCustomizer(String testClass) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        var address = TestServer.instance().migratedDatabase();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "hemicycle.data",
                                folder().toString(),
                                "hemicycle.database.url",
                                address.url() + "?user=" + address.user() + "&password=" + address.password(),
                                "hemicycle.database.connections",
                                "8")));
        withoutEngines(context.getEnvironment().getPropertySources());
    }

    /** What a machine has installed must not change what a test sees; one that wants an engine says so in its properties. */
    private static void withoutEngines(MutablePropertySources sources) {
        var off = new MapPropertySource(
                "no engines",
                Map.of(
                        "hemicycle.translation.apertium.enabled",
                        "false",
                        "hemicycle.translation.neural.enabled",
                        "false",
                        "hemicycle.meaning.enabled",
                        "false"));
        if (sources.contains(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, off);
        } else {
            sources.addFirst(off);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
