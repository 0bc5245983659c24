package org.hemicycle.cloud.translation.engine.apertium.fetch;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is fetched where the system lacks it: the settings {@code hemicycle.translation.fetch.*}.
 *
 * @param enabled whether anything is
 * @param languages that must be joined; where they are, nothing is fetched
 * @param packages with Apertium and its pairs of languages; those that the system's sources do not know are left out
 */
@ConfigurationProperties("hemicycle.translation.fetch")
record FetchSettings(boolean enabled, List<String> languages, List<String> packages) {}
