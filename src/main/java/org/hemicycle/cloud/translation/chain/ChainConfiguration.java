package org.hemicycle.cloud.translation.chain;

import org.hemicycle.cloud.translation.layer.LegislativeLayer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    @Bean
    @Lazy
    LegislativeLayer legislativeLayer() {
        return LegislativeLayer.read();
    }
}
