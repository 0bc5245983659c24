package org.hemicycle.ground.platform.backup;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupSettings.class)
class BackupConfiguration {

    @Bean
    Task<Void> scheduledBackup(Backups backups, BackupSettings settings, DataSource database) {
        return Tasks.recurring("platform-backup", Schedules.parseSchedule(settings.schedule()))
                .execute((instance, context) -> backups.writeScheduled(database));
    }
}
