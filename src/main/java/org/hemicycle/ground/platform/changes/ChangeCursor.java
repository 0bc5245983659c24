package org.hemicycle.ground.platform.changes;

/** A place in the change log, in the order of commit: the transaction that wrote a row and the row's number. */
public record ChangeCursor(long transaction, long number) {
    public static final ChangeCursor START = new ChangeCursor(0, 0);

    /** Whether another place comes later in the log. */
    public boolean isBefore(ChangeCursor other) {
        return transaction < other.transaction || transaction == other.transaction && number < other.number;
    }

    /** The cursor as an opaque token for addresses. */
    public String token() {
        return Long.toString(transaction, 36) + "." + Long.toString(number, 36);
    }

    /** Reads a token; refuses anything that {@link #token()} does not write. */
    public static ChangeCursor parse(String token) {
        var dot = token.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("not a cursor: " + token);
        }
        return new ChangeCursor(
                Long.parseUnsignedLong(token.substring(0, dot), 36),
                Long.parseUnsignedLong(token.substring(dot + 1), 36));
    }
}
