package org.hemicycle.cloud.connectors.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.hemicycle.cloud.connectors.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a dump between its lines, or between the rows of a table, whose header then stands at the top of each part. A small
 * one stays whole.
 */
final class LineParts implements Iterator<Answer> {
    private static final int ROWS = 1_000;
    private static final int BYTES = 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final ReadPlan plan;
    private final InputStream body;
    private final Answer like;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private int position;
    private int filled;
    private long row = 1;
    private @Nullable Answer next;

    LineParts(ReadPlan plan, InputStream body, Answer like) {
        this.plan = plan;
        this.body = body;
        this.like = like;
        if (plan.format() == Format.CSV) {
            readHeader();
        }
        this.next = part();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Answer next() {
        var part = next;
        if (part == null) {
            throw new NoSuchElementException();
        }
        next = more() ? part() : null;
        return part;
    }

    private void readHeader() {
        int lines = plan.csv().skip() + (plan.csv().header().isEmpty() ? 1 : 0);
        for (int i = 0; i < lines && more(); i++) {
            row(header);
        }
    }

    private Answer part() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header.toByteArray());
        long first = row;
        for (int rows = 0; rows < ROWS && bytes.size() < BYTES && more(); rows++) {
            row(bytes);
            row++;
        }
        boolean whole = first == 1 && !more();
        return Parts.withBytes(like, bytes.toByteArray(), whole ? like.part() : named(first));
    }

    private String named(long first) {
        var lines = "lines=%d-%d".formatted(first, row - 1);
        return like.part() == null ? lines : like.part() + "," + lines;
    }

    /** Copies one line, or one row with the line breaks inside its quotes. One beyond all bounds is cut short. */
    private void row(ByteArrayOutputStream into) {
        var quotes = plan.format() == Format.CSV && plan.csv().quote() < 0x80;
        var inside = false;
        var ended = false;
        int length = 0;
        while (!ended && more()) {
            int start = position;
            while (position < filled && !ended) {
                byte b = buffer[position++];
                length++;
                inside = quotes && b == plan.csv().quote() ? !inside : inside;
                ended = b == '\n' && (!inside || length > Limits.LINE);
            }
            copy(start, length - (position - start), ended, into);
        }
    }

    /** Copies what was scanned, as far as the line is not beyond all bounds, and the line break at its end. */
    private void copy(int start, int before, boolean ended, ByteArrayOutputStream into) {
        int scanned = position - start;
        int kept = Math.max(0, Math.min(scanned, Limits.LINE - before));
        into.write(buffer, start, kept);
        if (ended && kept < scanned) {
            into.write('\n');
        }
    }

    private boolean more() {
        if (position < filled) {
            return true;
        }
        try {
            filled = Math.max(0, body.read(buffer, 0, buffer.length));
            position = 0;
            return filled > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
