package org.hemicycle.cloud.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.hemicycle.cloud.meaning.network.UnfitNetwork;
import org.hemicycle.ground.platform.meaning.SentenceVectors;
import org.hemicycle.ground.platform.models.ModelSwitches;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Vectors by a model that is read in when somebody first asks. One sentence is read at a time, whoever asks; who has waited longest
 * comes next, so that a reader stands behind one sentence of a long list and not behind the list.
 */
@Component
class MiniLmVectors implements SentenceVectors, DisposableBean {
    static final String VERSION = "all-MiniLM-L6-v2-int8-1";
    private static final Logger LOG = LoggerFactory.getLogger(MiniLmVectors.class);

    private final ModelSwitches switches;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable MiniLm model;
    private volatile boolean broken;
    private boolean closed;

    MiniLmVectors(ModelSwitches switches) {
        this.switches = switches;
    }

    @Override
    public boolean available() {
        return !broken && switches.isOn(SWITCH);
    }

    /** Whether it has not turned out that this machine cannot run it. */
    boolean works() {
        return !broken;
    }

    @Override
    public Optional<float[]> of(String english) {
        return available() ? read(english) : Optional.empty();
    }

    @Override
    public List<float[]> of(List<String> english) {
        var vectors = new ArrayList<float[]>(english.size());
        for (var sentence : english) {
            var vector = of(sentence);
            if (vector.isEmpty()) {
                return List.of();
            }
            vectors.add(vector.get());
        }
        return vectors;
    }

    private Optional<float[]> read(String sentence) {
        turn.lock();
        try {
            var reader = inMemory();
            return reader == null ? Optional.empty() : Optional.of(reader.of(sentence));
        } catch (IOException | UnfitNetwork | LinkageError e) {
            broken = true;
            LOG.error("There is no search by meaning: {}. All else goes on without it.", e.getMessage(), e);
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    private @Nullable MiniLm inMemory() throws IOException, UnfitNetwork {
        if (model == null && !closed && !broken) {
            var start = System.nanoTime();
            model = MiniLm.read();
            LOG.info("Model {} read in {} ms", VERSION, (System.nanoTime() - start) / 1_000_000);
        }
        return broken ? null : model;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public int width() {
        return MiniLm.WIDTH;
    }

    @Override
    public void destroy() {
        turn.lock();
        try {
            closed = true;
            if (model != null) {
                model.close();
                model = null;
            }
        } finally {
            turn.unlock();
        }
    }
}
