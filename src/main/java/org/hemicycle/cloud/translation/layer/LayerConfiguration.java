package org.hemicycle.cloud.translation.layer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LayerConfiguration {

    /** The layer, read at the start: data that do not hold together stop it. */
    @Bean
    LegislativeLayer legislativeLayer() {
        return LegislativeLayer.read();
    }
}
