package org.hemicycle.ground.platform.commands;

import java.util.HashMap;
import java.util.Map;
import org.hemicycle.ground.platform.files.DataFolder;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Spring for a command: settings of the command line, log to a file of the data folder, silence on the terminal. */
final class ApplicationStart {
    private final Class<?> application;
    private final DataFolder data;
    private final Map<String, Object> settings = new HashMap<>();

    ApplicationStart(Class<?> application, DataFolder data) {
        this.application = application;
        this.data = data;
        with("hemicycle.data", data.path().toString());
        with("logging.threshold.console", "OFF");
        var format = System.getenv("HEMICYCLE_LOG_FORMAT");
        if ("json".equals(format)) {
            with("logging.structured.format.file", "ecs");
        }
    }

    ApplicationStart logTo(String name) {
        return with(
                "logging.file.name", data.folder("logs").resolve(name + ".log").toString());
    }

    ApplicationStart with(String name, String value) {
        settings.put("--" + name, value);
        return this;
    }

    ConfigurableApplicationContext run(WebApplicationType type) {
        var arguments = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(application)
                .web(type)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(arguments);
    }
}
