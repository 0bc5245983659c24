package org.hemicycle.ground.platform.commands;

import java.io.PrintStream;
import java.util.Map;
import org.hemicycle.ground.platform.files.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The application behind a command: started when the first bean is asked for, without web server and jobs. */
final class SpringPlatform implements Platform, AutoCloseable {
    private final Class<?> application;
    private final DataFolder data;
    private final String command;
    private final PrintStream out;
    private final PrintStream err;
    private @Nullable ConfigurableApplicationContext context;

    SpringPlatform(Class<?> application, DataFolder data, String command, PrintStream out, PrintStream err) {
        this.application = application;
        this.data = data;
        this.command = command;
        this.out = out;
        this.err = err;
    }

    @Override
    public <T> T bean(Class<T> type) {
        if (context == null) {
            context = new ApplicationStart(application, data)
                    .logTo(command)
                    .with("spring.main.lazy-initialization", "true")
                    .with("db-scheduler.enabled", "false")
                    .with("spring.modulith.republish-outstanding-events-on-restart", "false")
                    .run(WebApplicationType.NONE);
        }
        return context.getBean(type);
    }

    @Override
    public ConfigurableApplicationContext serve(Map<String, String> settings) {
        var start = new ApplicationStart(application, data).logTo("hemicycle");
        settings.forEach(start::with);
        return start.run(WebApplicationType.SERVLET);
    }

    @Override
    public DataFolder data() {
        return data;
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public Progress progress(String what, long total) {
        var console = System.console();
        return new Progress(err, console != null && console.isTerminal(), what, total);
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
