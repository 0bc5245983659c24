package org.hemicycle.ground.platform.translations;

import java.util.Locale;

/** How far a translation can be relied on, best first. */
public enum Quality {
    /** Published by the parliament itself. */
    OFFICIAL,
    /** Written or checked by a person. */
    REVIEWED,
    /** Made by a machine. */
    MACHINE,
    /** Made by a machine on a way that tells what the text is about and no more. */
    MACHINE_GIST;

    /** As the API writes it, such as {@code machine-gist}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a machine wrote it and nobody has checked it. */
    public boolean isMachine() {
        return this == MACHINE || this == MACHINE_GIST;
    }
}
