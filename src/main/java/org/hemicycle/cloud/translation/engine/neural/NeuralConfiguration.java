package org.hemicycle.cloud.translation.engine.neural;

import java.time.Clock;
import org.hemicycle.cloud.translation.engine.neural.files.Models;
import org.hemicycle.ground.platform.files.DataFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NeuralSettings.class)
class NeuralConfiguration {

    @Bean
    @Lazy
    NeuralEngine neuralEngine(NeuralSettings settings, DataFolder data, Clock clock) {
        return new NeuralEngine(settings, () -> Models.of(data), clock);
    }
}
