package org.hemicycle.cloud.translation.store;

/** How soon a translation is wanted; smaller numbers come first. */
public final class Urgency {
    /** Somebody is reading it. */
    public static final int READ_NOW = 0;
    /** It was read, and can be made better than it is. */
    public static final int MADE_ANEW = 5;
    /** A term or a machine has changed since it was made; behind what somebody reads. */
    public static final int CHANGED = 6;
    /** Nobody has asked for it; it makes a text found. */
    public static final int BACKGROUND = 9;

    private Urgency() {}
}
