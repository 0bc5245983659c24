package org.hemicycle.cloud.translation.engine.apertium;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;

/**
 * The running programs of a mode, one behind the other. They answer texts, each ended by NUL, in the order in which they get
 * them; several may be on their way at the same time.
 */
final class Pipeline {
    /** Characters of a text that is written at once: as many as may be on their way fit into the pipe of a system, 64 kB. */
    static final int SHORT = 1_000;

    private record OnItsWay(String text, long mark, int mostBytes, CompletableFuture<String> answer) {}

    private final Mode mode;
    private final List<Process> processes;
    private final OutputStream in;
    private final Executor threads;
    private final Queue<OnItsWay> onTheirWay = new ConcurrentLinkedQueue<>();
    private long asked;
    private boolean ended;

    private Pipeline(Mode mode, List<Process> processes, Executor threads) {
        this.mode = mode;
        this.processes = List.copyOf(processes);
        this.in = processes.getFirst().getOutputStream();
        this.threads = threads;
    }

    /** @param threads one of which listens to the programs until they end */
    static Pipeline start(Mode mode, File folder, Executor threads) throws IOException {
        var builders = mode.commands().stream()
                .map(command -> builder(command, mode, folder))
                .toList();
        var pipeline = new Pipeline(mode, ProcessBuilder.startPipeline(builders), threads);
        threads.execute(pipeline::listen);
        return pipeline;
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

    /**
     * Hands the programs a text. What they make of it comes when they are done; {@link IOException} where they end before, and
     * {@link EngineTrouble} where their answer has more bytes than it may.
     */
    CompletableFuture<String> ask(String text, int mostBytes) {
        var answer = new CompletableFuture<String>();
        if (text.length() <= SHORT) {
            write(text, mostBytes, answer);
        } else {
            threads.execute(() -> write(text, mostBytes, answer));
        }
        return answer;
    }

    private synchronized void write(String text, int mostBytes, CompletableFuture<String> answer) {
        if (ended) {
            answer.completeExceptionally(new IOException("it has ended"));
            return;
        }
        asked++;
        onTheirWay.add(new OnItsWay(text, asked, mostBytes, answer));
        try {
            in.write(StreamFormat.written(text, asked).getBytes(StandardCharsets.UTF_8));
            in.write(0);
            in.flush();
        } catch (IOException e) {
            answer.completeExceptionally(e);
            end();
        }
    }

    /** Whether this is the text that the programs are at: where they hang, they hang at it. */
    boolean isAt(CompletableFuture<String> answer) {
        var first = onTheirWay.peek();
        return first != null && first.answer() == answer;
    }

    private void listen() {
        try (var out = processes.getLast().getInputStream()) {
            var answer = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            for (var read = out.read(buffer); read >= 0; read = out.read(buffer)) {
                hear(buffer, read, answer);
            }
            fail(new IOException("it has ended"));
        } catch (IOException | RuntimeException e) {
            fail(e instanceof IOException broken ? broken : new IOException("it was not understood", e));
        }
    }

    /** Takes what the programs say; nobody gets an answer where they have said more than they were asked. */
    private void hear(byte[] buffer, int length, ByteArrayOutputStream answer) throws IOException {
        var whole = new ArrayList<String>();
        var from = 0;
        for (var i = 0; i < length; i++) {
            if (buffer[i] == 0) {
                answer.write(buffer, from, i - from);
                whole.add(answer.toString(StandardCharsets.UTF_8));
                answer.reset();
                from = i + 1;
            }
        }
        answer.write(buffer, from, length - from);
        if (whole.size() > onTheirWay.size() || (answer.size() > 0 && whole.size() == onTheirWay.size())) {
            throw new IOException("it speaks without being asked");
        }
        for (var text : whole) {
            var first = onTheirWay.element();
            first.answer().complete(StreamFormat.read(text, first.text(), first.mark()));
            onTheirWay.remove();
        }
        var next = onTheirWay.peek();
        if (next != null && answer.size() > next.mostBytes()) {
            next.answer()
                    .completeExceptionally(new EngineTrouble(Kind.TEXT, mode + " answered far more than it was asked"));
            throw new IOException("it said far more than it was asked");
        }
    }

    private void fail(IOException trouble) {
        end();
        synchronized (this) {
            ended = true;
        }
        onTheirWay.forEach(one -> one.answer().completeExceptionally(trouble));
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
