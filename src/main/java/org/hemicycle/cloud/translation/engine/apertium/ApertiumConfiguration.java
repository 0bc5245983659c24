package org.hemicycle.cloud.translation.engine.apertium;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import org.hemicycle.ground.platform.files.DataFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApertiumSettings.class)
class ApertiumConfiguration {

    /** The system's own comes first, then what somebody has unpacked, then what the platform has fetched. */
    @Bean
    @Lazy
    ApertiumEngine apertiumEngine(ApertiumSettings settings, DataFolder data, Clock clock) {
        var installations = new ArrayList<Installation>();
        installations.add(Installation.ofSystem());
        if (!settings.folder().isBlank()) {
            installations.add(Installation.unpacked(Path.of(settings.folder())));
        }
        installations.add(Installation.unpacked(data.path().resolve("engines/apertium")));
        return new ApertiumEngine(settings, installations, data.folder("tmp"), clock);
    }
}
