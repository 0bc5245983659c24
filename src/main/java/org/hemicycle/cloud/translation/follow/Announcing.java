package org.hemicycle.cloud.translation.follow;

import java.util.List;
import org.hemicycle.cloud.translation.store.AppearanceStore;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.platform.changes.Change;
import org.hemicycle.ground.platform.changes.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of content that can be read in English now, many at once, so that whoever follows takes it up in one go.
 *
 * <p>Reads: where translated texts appear. Writes: the change log.
 */
@Component
class Announcing {
    /** Of texts; some share their content. */
    private static final int AT_ONCE = 2_000;

    private final AppearanceStore appearances;
    private final Changes changes;
    private final TransactionTemplate transactions;

    Announcing(AppearanceStore appearances, Changes changes, TransactionTemplate transactions) {
        this.appearances = appearances;
        this.changes = changes;
        this.transactions = transactions;
    }

    /** Tells of the next ones. */
    void step() {
        transactions.executeWithoutResult(status -> {
            var news = appearances.takeNews(AT_ONCE);
            List<Change> told = news.stream()
                    .map(one -> Change.of(one.ref(), one.revision(), Audience.PUBLIC, Cause.TRANSLATION))
                    .toList();
            changes.append(told);
        });
    }
}
