package org.hemicycle.cloud.meaning.follow;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VectorSettings.class)
class VectorConfiguration {

    @Bean
    VectorFollower vectorFollower(TitleVectors titles, VectorSettings settings, ApplicationContext context) {
        return new VectorFollower(titles, settings, settings.enabled() && context instanceof WebApplicationContext);
    }
}
