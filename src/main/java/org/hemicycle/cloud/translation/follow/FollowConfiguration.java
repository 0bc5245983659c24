package org.hemicycle.cloud.translation.follow;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;

@Configuration(proxyBeanMethods = false)
class FollowConfiguration {

    @Bean
    Background translationBackground(
            Following following,
            Announcing announcing,
            @Value("${hemicycle.translation.background.enabled:true}") boolean enabled,
            @Value("${hemicycle.translation.background.pause:3s}") Duration pause,
            ApplicationContext context) {
        return new Background(following, announcing, pause, enabled && context instanceof WebApplicationContext);
    }
}
