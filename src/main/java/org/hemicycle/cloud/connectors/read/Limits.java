package org.hemicycle.cloud.connectors.read;

/** How much an answer may be: beyond these limits it is refused or held back, never read. */
public final class Limits {
    /** Levels of nesting of any format. */
    public static final int DEPTH = 200;

    /** Characters of one text in an answer. */
    public static final int TEXT = 8 * 1024 * 1024;

    /** Characters of a number. */
    static final int NUMBER = 2 * 1024 * 1024;

    /** Bytes of an answer that is read whole, unpacked. */
    public static final int WHOLE = 64 * 1024 * 1024;

    /** Bytes of one line of a dump. */
    public static final int LINE = 16 * 1024 * 1024;

    /** Bytes of everything a compressed answer unpacks to. */
    public static final long UNPACKED = 8L * 1024 * 1024 * 1024;

    /** Unpacked bytes for each packed one, once more than a little was unpacked. */
    public static final int RATIO = 100;

    /** Members of an archive. */
    public static final int MEMBERS = 500_000;

    private Limits() {}
}
