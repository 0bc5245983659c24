package org.hemicycle.cloud.translation.memory.exchange;

import org.hemicycle.cloud.translation.memory.Unit;

/** Takes what a reader finds in a file, entry by entry. */
public interface Taking {

    /** An entry that can be kept. */
    void unit(Unit unit);

    /** An entry without a translation, such as one that still waits for its translator. */
    void untranslated();

    /** An entry that cannot be kept, where it begins, and why, in words that end no sentence. */
    void refused(int line, String reason);
}
