package org.hemicycle.portal;

import java.util.concurrent.atomic.AtomicInteger;

/** A fault as long as it lasts: of all answers, unless told otherwise. */
public final class Infliction {
    private final Fault fault;
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private volatile String where = "";
    private volatile String with = "";

    Infliction(Fault fault) {
        this.fault = fault;
    }

    /** Only of answers whose address has this in it. */
    public Infliction where(String piece) {
        where = piece;
        return this;
    }

    /** Only so many times. */
    public Infliction times(int count) {
        left.set(count);
        return this;
    }

    /** What the fault needs to know: a size, an address, the words of a header. */
    public Infliction with(String what) {
        with = what;
        return this;
    }

    Fault fault() {
        return fault;
    }

    String with() {
        return with;
    }

    int with(int otherwise) {
        return with.isEmpty() ? otherwise : Integer.parseInt(with);
    }

    /** Whether it strikes this time. */
    boolean strikes(Heard heard) {
        return heard.target().contains(where) && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }
}
