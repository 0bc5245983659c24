package org.hemicycle.cloud.translation.engine.apertium;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;

/** The running programs of a mode, one behind the other. They answer one line, ended by NUL, at a time. */
final class Pipeline {
    private final Mode mode;
    private final List<Process> processes;
    private final OutputStream in;
    private final InputStream out;
    private long asked;

    private Pipeline(Mode mode, List<Process> processes) {
        this.mode = mode;
        this.processes = List.copyOf(processes);
        this.in = processes.getFirst().getOutputStream();
        this.out = processes.getLast().getInputStream();
    }

    static Pipeline start(Mode mode, File folder) throws IOException {
        var builders = mode.commands().stream()
                .map(command -> builder(command, mode, folder))
                .toList();
        return new Pipeline(mode, ProcessBuilder.startPipeline(builders));
    }

    private static ProcessBuilder builder(List<String> command, Mode mode, File folder) {
        var builder = new ProcessBuilder(command).directory(folder).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(mode.environment());
        return builder;
    }

    Mode mode() {
        return mode;
    }

    /** Hands the programs a text and gives what they make of it. Blocks until they are done or ended. */
    String ask(String text, int mostBytes) throws IOException {
        if (out.available() > 0) {
            throw new IOException("it speaks without being asked");
        }
        asked++;
        in.write(StreamFormat.written(text, asked).getBytes(StandardCharsets.UTF_8));
        in.write(0);
        in.flush();
        return StreamFormat.read(answer(mostBytes), text, asked);
    }

    private String answer(int mostBytes) throws IOException {
        var answer = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (true) {
            var read = out.read(buffer);
            if (read < 0) {
                throw new IOException("it has ended");
            }
            var end = end(buffer, read);
            if (end < read && end != read - 1) {
                throw new IOException("it answered more than once");
            }
            answer.write(buffer, 0, Math.min(end, read));
            if (answer.size() > mostBytes) {
                throw new EngineTrouble(Kind.TEXT, mode + " answered far more than it was asked");
            }
            if (end < read) {
                return answer.toString(StandardCharsets.UTF_8);
            }
        }
    }

    /** Where the NUL stands that ends an answer; the length where there is none yet. */
    private static int end(byte[] buffer, int length) {
        var i = 0;
        while (i < length && buffer[i] != 0) {
            i++;
        }
        return i;
    }

    boolean isAlive() {
        return processes.stream().allMatch(Process::isAlive);
    }

    /** Ends all programs and all that they have started, at once. */
    void end() {
        var all = processes.stream()
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle())))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
