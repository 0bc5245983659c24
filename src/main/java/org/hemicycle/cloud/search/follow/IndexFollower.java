package org.hemicycle.cloud.search.follow;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.hemicycle.cloud.search.lucene.Generations;
import org.hemicycle.cloud.search.lucene.LuceneIndex;
import org.hemicycle.ground.platform.changes.FollowerThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that follows the change log while the server runs. Of several servers on the same data one writes; another
 * takes over when that one ends.
 */
final class IndexFollower extends FollowerThread {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(3);

    private final Generations generations;
    private final RebuildRequest request;
    private final LuceneIndex index;
    private final Supplier<Upkeep> upkeeps;
    private volatile @Nullable Thread rebuilding;

    IndexFollower(Generations generations, RebuildRequest request, LuceneIndex index, Supplier<Upkeep> upkeeps) {
        super("index-follower", true);
        this.generations = generations;
        this.request = request;
        this.index = index;
        this.upkeeps = upkeeps;
    }

    @Override
    protected Duration step(Life life) {
        try (var right = generations.takeWritingRight().orElse(null)) {
            if (right != null) {
                keepUp(upkeeps.get(), life);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("index: following stopped for a moment", e);
        }
        return AFTER_TROUBLE;
    }

    private void keepUp(Upkeep upkeep, Life life) {
        try {
            upkeep.open();
            upkeep.verify();
            while (!life.isEnded()) {
                follow(upkeep, life);
            }
        } finally {
            awaitRebuild();
            upkeep.close();
        }
    }

    private void follow(Upkeep upkeep, Life life) {
        try {
            if (index.wasSuspected()) {
                upkeep.verify();
            }
            if (upkeep.isMissing()) {
                upkeep.rebuild();
                request.done();
            } else if (request.isAsked() && rebuilding == null) {
                rebuilding = Thread.ofPlatform().name("index-rebuild").start(() -> rebuildBeside(upkeep));
            }
            if (!upkeep.follow()) {
                life.pause(POLL);
            }
        } catch (IOException | RuntimeException e) {
            if (!life.isEnded()) {
                LOG.error("index: trouble, opened again as last committed", e);
                life.pause(AFTER_TROUBLE);
                upkeep.reopen();
            }
        }
    }

    private void rebuildBeside(Upkeep upkeep) {
        try {
            upkeep.rebuild();
        } catch (IOException | RuntimeException e) {
            LOG.error("index: it could not be built anew, the one before goes on", e);
        } finally {
            request.done();
            rebuilding = null;
        }
    }

    private void awaitRebuild() {
        var other = rebuilding;
        if (other != null) {
            other.interrupt();
            join(other);
        }
    }
}
