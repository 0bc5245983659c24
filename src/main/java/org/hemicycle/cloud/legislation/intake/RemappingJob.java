package org.hemicycle.cloud.legislation.intake;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has every server that starts with other declarations than the last one read again what they concern, once. */
@Configuration(proxyBeanMethods = false)
class RemappingJob {

    @Bean
    Task<Void> mappings(ObjectProvider<Remapping> remapping) {
        var done = new AtomicBoolean();
        return Tasks.recurring("mappings", FixedDelay.of(Duration.ofSeconds(20)))
                .execute((instance, context) -> {
                    if (!done.get()) {
                        remapping.getObject().readAgain();
                        done.set(true);
                    }
                });
    }
}
