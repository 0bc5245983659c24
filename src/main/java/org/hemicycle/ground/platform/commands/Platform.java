package org.hemicycle.ground.platform.commands;

import java.io.PrintStream;
import java.util.Map;
import org.hemicycle.ground.platform.files.DataFolder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a command works with. */
public interface Platform {

    /**
     * A bean of the application. The first call starts it without web server and jobs, on the same data as a running server
     * if there is one.
     */
    <T> T bean(Class<T> type);

    /** Starts the whole application, web server and jobs included, with these settings on top of its own. */
    ConfigurableApplicationContext serve(Map<String, String> settings);

    /** The data folder. */
    DataFolder data();

    /** Where results go, and nothing else. */
    PrintStream out();

    /** Shows how far long work has come, apart from the results; {@code total} 0 where it is not known. */
    Progress progress(String what, long total);
}
