package org.hemicycle.cloud.conformance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries out the tests that wait, one after the other. */
@Configuration(proxyBeanMethods = false)
class TestJob {
    private static final Logger LOG = LoggerFactory.getLogger(TestJob.class);

    @Bean
    Task<Void> entryTests(ObjectProvider<Conformance> conformance) {
        return Tasks.recurring("entry-tests", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((instance, context) -> carryOut(conformance.getObject()));
    }

    private static void carryOut(Conformance conformance) {
        try {
            while (conformance.next()) {
                LOG.debug("an entry test is done");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException trouble) {
            LOG.error("an entry test broke off", trouble);
        }
    }
}
