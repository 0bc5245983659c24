package org.hemicycle.ground.platform.commands;

import java.io.IOException;
import org.hemicycle.ground.platform.database.CannotStart;
import org.hemicycle.ground.platform.files.DataFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/** One sentence for the person who typed a command that failed; the rest goes to the log. */
final class Explanation {
    private Explanation() {}

    static String of(Throwable trouble, DataFolder data) {
        for (@Nullable Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            var sentence = sentence(cause, data);
            if (sentence != null) {
                return sentence;
            }
        }
        LoggerFactory.getLogger("command").error("The command failed", trouble);
        return "The command failed (" + root(trouble) + "); the details are in "
                + data.path().resolve("logs") + ".";
    }

    private static @Nullable String sentence(Throwable cause, DataFolder data) {
        return switch (cause) {
            case CannotStart known -> known.getMessage();
            case CommandFailed known -> known.getMessage();
            case PortInUseException port -> "Port " + port.getPort() + " is taken: choose another one with --port.";
            case IOException full
            when isDiskFull(full) -> "The disk that holds " + data.path() + " is full: make room and try again.";
            default -> null;
        };
    }

    private static boolean isDiskFull(IOException trouble) {
        var message = trouble.getMessage();
        return message != null && message.contains("No space left on device");
    }

    private static String root(Throwable trouble) {
        var root = trouble;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
