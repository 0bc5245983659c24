package org.hemicycle.ground.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@HemicycleTest
@Import(JobsTests.GreetingConfiguration.class)
class JobsTests {
    private static final TaskDescriptor<String> GREETING = TaskDescriptor.of("test-greeting", String.class);
    private static final CompletableFuture<String> DONE = new CompletableFuture<>();

    private final SchedulerClient jobs;

    JobsTests(SchedulerClient jobs) {
        this.jobs = jobs;
    }

    @Test
    void scheduledJobRunsWithItsData() throws Exception {
        jobs.scheduleIfNotExists(GREETING.instance("one").data("good morning").scheduledTo(Instant.now()));

        assertThat(DONE.get(30, TimeUnit.SECONDS)).isEqualTo("good morning");
    }

    @TestConfiguration
    static class GreetingConfiguration {
        @Bean
        Task<String> greeting() {
            return Tasks.oneTime(GREETING).execute((instance, context) -> DONE.complete(instance.getData()));
        }
    }
}
