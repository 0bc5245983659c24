package org.hemicycle.cloud.translation.memory;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the change log every few seconds, in one server of several. */
@Configuration(proxyBeanMethods = false)
class OfficialTextsJob {
    private static final Logger LOG = LoggerFactory.getLogger(OfficialTextsJob.class);

    @Bean
    Task<Void> officialTexts(ObjectProvider<OfficialTexts> texts) {
        return Tasks.recurring("official-texts", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> follow(texts.getObject()));
    }

    private static void follow(OfficialTexts texts) {
        var batches = 0;
        while (!Thread.currentThread().isInterrupted() && texts.follow()) {
            batches++;
        }
        LOG.debug("official texts: {} batches of changes", batches);
    }
}
