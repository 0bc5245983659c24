package org.hemicycle.ground.platform.operation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.jspecify.annotations.Nullable;

/**
 * What a server does, as {@code HEMICYCLE_ROLES} says: both where it says nothing.
 *
 * @param web whether it serves pages and API
 * @param worker whether it carries out jobs: harvests, backups
 */
record Roles(boolean web, boolean worker) {
    private static final List<String> KNOWN = List.of("web", "worker");

    /** Reads the words of the setting, parted by commas. */
    static Roles of(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            return new Roles(true, true);
        }
        var words = Arrays.stream(setting.split(",")).map(String::strip).toList();
        for (var word : words) {
            if (!KNOWN.contains(word)) {
                throw new CommandFailed(
                        "HEMICYCLE_ROLES says “%s”; it may say web, worker or web,worker.".formatted(word));
            }
        }
        return new Roles(words.contains("web"), words.contains("worker"));
    }

    /** What they mean to the application. */
    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        if (!worker) {
            settings.put("db-scheduler.enabled", "false");
        }
        if (!web) {
            settings.put("hemicycle.pages", "false");
        }
        return settings;
    }
}
