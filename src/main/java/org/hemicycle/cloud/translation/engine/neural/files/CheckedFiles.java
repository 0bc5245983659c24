package org.hemicycle.cloud.translation.engine.neural.files;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.hemicycle.ground.shared.Sha256;

/**
 * The files of a model, handed out only where they are to the byte those of its card.
 *
 * @param files where they lie
 * @param card what they must be
 */
public record CheckedFiles(ModelFiles files, ModelCard card) {
    private static final int MOST = 64 * 1024 * 1024;

    /** Reads the card of a model; throws {@link ModelRefused} where it is none. */
    public static CheckedFiles of(ModelFiles files) throws ModelRefused {
        return new CheckedFiles(files, CardReader.read(files.bytes(ModelCard.FILE, CardReader.MOST)));
    }

    /** One of its files; throws {@link ModelRefused} where it is not the one that its card names. */
    public byte[] bytes(String name) throws ModelRefused {
        var bytes = files.bytes(name, MOST);
        if (!HexFormat.of().formatHex(Sha256.of(bytes)).equals(card.checksums().get(name))) {
            throw new ModelRefused(
                    "%s is not the file that %s names: copy the model again".formatted(name, ModelCard.FILE));
        }
        return bytes;
    }

    /** One of its files that is text. */
    public String text(String name) throws ModelRefused {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** Looks at all of its files. */
    public void check() throws ModelRefused {
        for (var name : card.checksums().keySet()) {
            bytes(name);
        }
    }
}
