package org.hemicycle.cloud.translation.work;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;

@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

    @Bean
    Workers translationWorkers(
            Fulfilling fulfilling,
            @Value("${hemicycle.translation.workers:2}") int workers,
            ApplicationContext context) {
        return new Workers(fulfilling, workers, context instanceof WebApplicationContext);
    }
}
