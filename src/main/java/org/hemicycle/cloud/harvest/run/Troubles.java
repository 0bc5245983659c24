package org.hemicycle.cloud.harvest.run;

import org.hemicycle.cloud.harvest.HarvestRun.Trouble;
import org.hemicycle.cloud.harvest.SourceError;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.jspecify.annotations.Nullable;

/** The troubles of a run: the first is told to the operator, too many in a row end the run. */
final class Troubles {
    private static final int TOO_MANY = 5;

    private @Nullable Trouble first;
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

    void refused(String why, String address) {
        note(Category.REFUSED_ANSWER, why, address);
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
}
