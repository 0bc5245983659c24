package org.hemicycle.cloud.translation.engine.apertium;

import java.time.Clock;
import org.hemicycle.ground.platform.files.DataFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApertiumSettings.class)
class ApertiumConfiguration {

    @Bean
    @Lazy
    ApertiumEngine apertiumEngine(ApertiumSettings settings, DataFolder data, Clock clock) {
        var places = Places.of(data, settings.folder());
        return new ApertiumEngine(settings, places.installations(), data.folder("tmp"), clock);
    }
}
