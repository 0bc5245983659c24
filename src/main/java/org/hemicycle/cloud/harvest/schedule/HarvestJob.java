package org.hemicycle.cloud.harvest.schedule;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HarvestJob {

    @Bean
    Task<Void> harvests(ObjectProvider<HarvestSchedule> schedule) {
        return Tasks.recurring("harvests", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((instance, context) -> schedule.getObject().look());
    }

    @Bean
    Task<Void> lateness(ObjectProvider<Lateness> lateness) {
        return Tasks.recurring("lateness of sources", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> lateness.getObject().look());
    }
}
