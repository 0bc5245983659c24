package org.hemicycle.cloud.legislation.intake;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.hemicycle.cloud.connectors.Connectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Has what was read by other declarations than those in use read again: when a server starts with others than the last one, and
 * when one is published.
 */
@Configuration(proxyBeanMethods = false)
class RemappingJob {

    @Bean
    Task<Void> mappings(ObjectProvider<Remapping> remapping, @Lazy Connectors connectors) {
        var done = new AtomicReference<>(Set.<String>of());
        return Tasks.recurring("mappings", FixedDelay.of(Duration.ofSeconds(20)))
                .execute((instance, context) -> {
                    var inUse = connectors.all().stream()
                            .map(connector -> connector.name() + connector.sha256())
                            .collect(Collectors.toUnmodifiableSet());
                    if (!inUse.equals(done.get())) {
                        remapping.getObject().readAgain();
                        done.set(inUse);
                    }
                });
    }
}
