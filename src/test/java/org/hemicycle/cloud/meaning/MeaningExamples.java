package org.hemicycle.cloud.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.meaning.network.UnfitNetwork;
import org.hemicycle.ground.platform.meaning.SentenceVectors;

/** The model that comes with the product, for whoever measures by it. */
public final class MeaningExamples implements SentenceVectors, AutoCloseable {
    private final MiniLm model;

    private MeaningExamples(MiniLm model) {
        this.model = model;
    }

    public static MeaningExamples read() throws IOException {
        try {
            return new MeaningExamples(MiniLm.read());
        } catch (UnfitNetwork e) {
            throw new IOException(e);
        }
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public synchronized Optional<float[]> of(String english) {
        try {
            return Optional.of(model.of(english));
        } catch (UnfitNetwork e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<float[]> of(List<String> english) {
        var vectors = new ArrayList<float[]>();
        english.forEach(sentence -> vectors.add(of(sentence).orElseThrow()));
        return vectors;
    }

    @Override
    public String version() {
        return MiniLmVectors.VERSION;
    }

    @Override
    public int width() {
        return MiniLm.WIDTH;
    }

    @Override
    public void close() {
        model.close();
    }
}
