package org.hemicycle.cloud.translation.work;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;

@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

    @Bean
    Task<Void> renewal(ObjectProvider<Renewal> renewal) {
        return Tasks.recurring("translations made anew", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> {
                    try {
                        renewal.getObject().look();
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    @Bean
    Workers translationWorkers(
            Fulfilling fulfilling,
            @Value("${hemicycle.translation.workers:2}") int workers,
            ApplicationContext context) {
        return new Workers(fulfilling, workers, context instanceof WebApplicationContext);
    }
}
