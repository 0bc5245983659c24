package org.hemicycle.cloud.meaning.follow;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How vectors are made in the background: the settings {@code hemicycle.meaning.*}.
 *
 * @param enabled whether they are made at all
 * @param delay after the start, before the first
 * @param pause between two looks at what is new
 */
@ConfigurationProperties("hemicycle.meaning")
record VectorSettings(boolean enabled, Duration delay, Duration pause) {}
