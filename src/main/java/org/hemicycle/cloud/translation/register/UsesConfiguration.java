package org.hemicycle.cloud.translation.register;

import org.hemicycle.cloud.translation.engine.apertium.ApertiumEngine;
import org.hemicycle.cloud.translation.engine.neural.NeuralEngine;
import org.hemicycle.cloud.translation.engine.remote.RemoteEngine;
import org.hemicycle.ground.platform.models.ModelUse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class UsesConfiguration {
    private static final MeasuredQuality MEASURED = MeasuredQuality.read();

    @Bean
    @Lazy
    ModelUse apertiumUse(ApertiumEngine engine) {
        return new EngineUse(engine, MEASURED, "GPL-2.0-or-later", "Apertium, https://apertium.org");
    }

    @Bean
    @Lazy
    ModelUse neuralUse(NeuralEngine engine) {
        return new EngineUse(engine, MEASURED, "", engine.attribution());
    }

    @Bean
    @Lazy
    ModelUse libreTranslateUse(@Qualifier("libreTranslateEngine") RemoteEngine engine) {
        return new EngineUse(engine, MEASURED, "", "");
    }

    @Bean
    @Lazy
    ModelUse chatUse(@Qualifier("chatEngine") RemoteEngine engine) {
        return new EngineUse(engine, MEASURED, "", "");
    }
}
