package org.hemicycle.cloud.meaning.follow;

import java.time.Duration;
import org.hemicycle.ground.platform.changes.FollowerThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that follows the change log for vectors while the server runs. It begins some time after the start, and rests as long
 * as it works, so that half a processor is the most it takes.
 */
final class VectorFollower extends FollowerThread {
    private static final Logger LOG = LoggerFactory.getLogger(VectorFollower.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);

    private final TitleVectors titles;
    private final VectorSettings settings;
    private boolean begun;

    /** @param serving whether it starts with the application: where pages are served */
    VectorFollower(TitleVectors titles, VectorSettings settings, boolean serving) {
        super("meaning-follower", serving);
        this.titles = titles;
        this.settings = settings;
    }

    @Override
    protected Duration step(Life life) {
        if (!begun) {
            begun = true;
            return settings.delay();
        }
        try {
            var start = System.nanoTime();
            var more = titles.step();
            return more ? Duration.ofNanos(System.nanoTime() - start) : settings.pause();
        } catch (RuntimeException trouble) {
            if (!life.isEnded()) {
                LOG.error("meaning: following stopped for a moment", trouble);
            }
            return AFTER_TROUBLE;
        }
    }
}
