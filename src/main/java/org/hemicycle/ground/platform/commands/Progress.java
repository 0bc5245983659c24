package org.hemicycle.ground.platform.commands;

import java.io.PrintStream;
import java.time.Duration;

/** How far long work has come: a bar on a terminal, plain lines elsewhere. */
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;

    private final PrintStream target;
    private final boolean terminal;
    private final String what;
    private final long total;
    private final long interval;
    private long done;
    private long next = System.nanoTime();

    Progress(PrintStream target, boolean terminal, String what, long total) {
        this.target = target;
        this.terminal = terminal;
        this.what = what;
        this.total = total;
        this.interval = (terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5)).toNanos();
    }

    /** Shown as plain lines. */
    public static Progress inLines(PrintStream target, String what, long total) {
        return new Progress(target, false, what, total);
    }

    /** Some more is done. */
    public synchronized void advance(long count) {
        done += count;
        if (System.nanoTime() - next >= 0) {
            next = System.nanoTime() + interval;
            show();
        }
    }

    @Override
    public synchronized void close() {
        show();
        if (terminal) {
            target.println();
        }
    }

    private void show() {
        var line = total > 0 ? bar() + " " + done + "/" + total : Long.toString(done);
        if (terminal) {
            target.print("\r" + what + " " + line + " ");
            target.flush();
        } else {
            target.println(what + ": " + (total > 0 ? done + " of " + total : line));
        }
    }

    private String bar() {
        var full = (int) Math.min(WIDTH, done * WIDTH / total);
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }
}
