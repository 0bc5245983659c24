package org.hemicycle.cloud.connectors;

/** Something wrong with a declaration: the file, the line from 1, and what is wrong with the words allowed there. */
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
