package org.hemicycle.ground.platform.changes;

/** Why content changed. */
public enum Cause {
    SOURCE,
    MAPPING,
    CORRECTION,
    TRANSLATION,
    EDIT,
    REMOVAL
}
