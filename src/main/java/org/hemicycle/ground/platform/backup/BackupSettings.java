package org.hemicycle.ground.platform.backup;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When backups are made by themselves and how many are kept.
 *
 * @param schedule as db-scheduler writes it, such as {@code DAILY|03:30}; {@code -} for never
 * @param keep how many scheduled backups stay
 * @param folder where they are kept; blank for {@code backups} in the data folder
 */
@ConfigurationProperties("hemicycle.backup")
record BackupSettings(String schedule, int keep, String folder) {}
