package org.hemicycle.cloud.translation.engine.apertium.fetch;

import java.util.Map;
import org.hemicycle.cloud.translation.engine.apertium.ApertiumEngine;
import org.hemicycle.cloud.translation.engine.apertium.Places;
import org.hemicycle.ground.platform.files.DataFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchSettings.class)
class FetchConfiguration {

    @Bean
    @Lazy
    ApertiumFetcher apertiumFetcher(FetchSettings settings, ApertiumEngine engine, DataFolder data) {
        return new ApertiumFetcher(settings, engine, Places.engines(data), Map.of(), Apt.isThere());
    }
}
