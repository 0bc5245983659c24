package org.hemicycle.cloud.harvest.run;

import org.hemicycle.cloud.harvest.HarvestRun.Trouble;
import org.hemicycle.cloud.harvest.SourceError;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.jspecify.annotations.Nullable;

/** The troubles of a run: the first is told to the operator, too many in a row end the run. */
final class Troubles {
    private static final int TOO_MANY = 5;

    private @Nullable Trouble first;
    private @Nullable Trouble firstHeldBack;
    private boolean endless;
    private boolean anyAnswer;
    private int inARow;

    void answered() {
        anyAnswer = true;
        inARow = 0;
    }

    void failed(SourceError error) {
        note(error.category(), error.getMessage(), error.address());
        var keyless = error.category() == Category.NOT_ALLOWED && !anyAnswer;
        if (++inARow >= TOO_MANY || keyless || error.retryAfter() != null) {
            throw new SourceGone(error);
        }
    }

    /** Whether the last answer was had. */
    boolean none() {
        return inARow == 0;
    }

    void refused(String why, String address) {
        note(Category.REFUSED_ANSWER, why, address);
    }

    /** The pages of the source do not come to an end. */
    void endless(String why, String address) {
        endless = true;
        note(Category.ENDLESS, why, address);
    }

    /** A record could not be read. */
    void heldBack(String why, String address) {
        if (firstHeldBack == null) {
            firstHeldBack = new Trouble(Category.REFUSED_ANSWER, "no record could be read: " + why, address);
        }
    }

    void note(Category category, @Nullable String message, @Nullable String address) {
        if (first == null) {
            first = new Trouble(category, message == null ? category.name() : message, address);
        }
    }

    @Nullable
    Trouble first() {
        return first;
    }

    /** Why no record could be read, where that is how it went. */
    @Nullable
    Trouble firstHeldBack() {
        return firstHeldBack;
    }

    boolean isEndless() {
        return endless;
    }
}
