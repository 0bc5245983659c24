package org.hemicycle.ground.platform.changes;

/** Why content changed. */
public enum Cause {
    SOURCE,
    MAPPING,
    CORRECTION,
    TRANSLATION,
    /** It can be compared with others by its meaning; nothing that anybody can read has changed. */
    MEANING,
    EDIT,
    REMOVAL
}
