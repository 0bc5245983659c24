package org.hemicycle.cloud.connectors.read;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into rows of cells, with quotes that may hold separators and line breaks. */
final class CsvRows {
    private final String text;
    private final CsvShape shape;
    private int position;
    private int line = 1;
    private int started = 1;

    CsvRows(String text, CsvShape shape) {
        this.text = text;
        this.shape = shape;
        for (int i = 0; i < shape.skip(); i++) {
            int end = text.indexOf('\n', position);
            position = end < 0 ? text.length() : end + 1;
            line++;
        }
    }

    /** The line, from 1, on which the last row started. */
    int line() {
        return started;
    }

    /** The cells of the next row; empty at the end of the text. */
    List<String> next() {
        var cells = new ArrayList<String>();
        if (position >= text.length()) {
            return cells;
        }
        started = line;
        do {
            cells.add(atQuote() ? quoted() : plain());
        } while (separator());
        endOfRow();
        return cells;
    }

    private boolean atQuote() {
        return position < text.length() && text.charAt(position) == shape.quote();
    }

    private String plain() {
        int start = position;
        while (position < text.length() && !ends(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    private String quoted() {
        var cell = new StringBuilder();
        position++;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c != shape.quote()) {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            } else if (atQuote()) {
                cell.append(c);
                position++;
            } else {
                return cell.append(plain()).toString();
            }
        }
        return cell.toString();
    }

    private boolean separator() {
        boolean more = position < text.length() && text.charAt(position) == shape.separator();
        position += more ? 1 : 0;
        return more;
    }

    private boolean ends(char c) {
        return c == shape.separator() || c == '\n' || c == '\r';
    }

    private void endOfRow() {
        if (position < text.length() && text.charAt(position) == '\r') {
            position++;
        }
        if (position < text.length() && text.charAt(position) == '\n') {
            position++;
        }
        line++;
    }
}
