package org.hemicycle.cloud.translation.memory.exchange;

/** A file cannot be read on from somewhere; what stood before has been taken. The message says where and why. */
public final class NotReadable extends Exception {
    private static final long serialVersionUID = 1L;

    NotReadable(String why) {
        super(why);
    }

    NotReadable(String why, Throwable cause) {
        super(why, cause);
    }
}
