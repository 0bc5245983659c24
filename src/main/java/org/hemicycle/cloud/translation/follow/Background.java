package org.hemicycle.cloud.translation.follow;

import java.time.Duration;
import org.hemicycle.ground.platform.changes.FollowerThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that follows the change log for translation while the server runs. */
final class Background extends FollowerThread {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final Following following;
    private final Announcing announcing;
    private final Duration pause;
    private boolean begun;

    /**
     * @param pause how long to wait before the first look, while the first page is made, and between two looks, and so
     *     between two announcements
     * @param serving whether it starts with the application: where pages are served
     */
    Background(Following following, Announcing announcing, Duration pause, boolean serving) {
        super("translation-follower", serving);
        this.following = following;
        this.announcing = announcing;
        this.pause = pause;
    }

    @Override
    protected Duration step(Life life) {
        if (!begun) {
            begun = true;
            return pause;
        }
        try {
            while (following.step() && !life.isEnded()) {
                LOG.debug("translation: following");
            }
            announcing.step();
            return pause;
        } catch (RuntimeException trouble) {
            if (!life.isEnded()) {
                LOG.error("translation: following stopped for a moment", trouble);
            }
            return AFTER_TROUBLE;
        }
    }
}
