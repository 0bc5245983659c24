package org.hemicycle.cloud.meaning;

import java.io.IOException;
import org.hemicycle.cloud.meaning.network.UnfitNetwork;
import org.hemicycle.ground.platform.meaning.SmallVector;

/** The vectors that the platform keeps of titles, made outside a server. */
public final class VectorsOfTitles implements AutoCloseable {
    private final MiniLm model;

    private VectorsOfTitles(MiniLm model) {
        this.model = model;
    }

    public static VectorsOfTitles open() throws IOException {
        try {
            return new VectorsOfTitles(MiniLm.read());
        } catch (UnfitNetwork e) {
            throw new IOException(e);
        }
    }

    /** The version that stands beside such vectors. */
    public static String version() {
        return MiniLmVectors.VERSION;
    }

    public byte[] of(String english) throws IOException {
        try {
            return SmallVector.of(model.of(english));
        } catch (UnfitNetwork e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
