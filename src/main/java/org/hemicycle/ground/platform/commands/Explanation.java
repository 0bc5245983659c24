package org.hemicycle.ground.platform.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.hemicycle.ground.platform.database.CannotStart;
import org.hemicycle.ground.platform.files.DataFolder;
import org.jspecify.annotations.Nullable;
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
        return "The command failed (" + root(trouble) + ")" + details(trouble, data) + ".";
    }

    private static String details(Throwable trouble, DataFolder data) {
        var file = data.path().resolve("logs").resolve("failed-command.log");
        var text = new StringWriter();
        trouble.printStackTrace(new PrintWriter(text));
        try {
            Files.createDirectories(data.path().resolve("logs"));
            Files.writeString(file, Instant.now() + " " + text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return "; the details are in " + file;
        } catch (IOException e) {
            return "";
        }
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
