package org.hemicycle.cloud.translation.engine.neural.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;

/** Where the files of one model lie: with the product, or in a folder of the operator. */
public sealed interface ModelFiles {

    /** How people call the place. */
    String place();

    /** The bytes of one of its files; throws {@link ModelRefused} where it is not there or has more than so many. */
    default byte[] bytes(String name, int most) throws ModelRefused {
        try (var in = open(name)) {
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new ModelRefused("%s is larger than %d bytes".formatted(name, most));
            }
            return bytes;
        } catch (IOException e) {
            throw new ModelRefused("%s cannot be read".formatted(name));
        }
    }

    /** One of its files. */
    InputStream open(String name) throws IOException;

    /**
     * A folder of the operator.
     *
     * @param folder with the files and nothing below it
     */
    record Folder(Path folder) implements ModelFiles {
        @Override
        public String place() {
            return folder.toString();
        }

        @Override
        public InputStream open(String name) throws IOException {
            return Files.newInputStream(folder.resolve(name));
        }
    }

    /**
     * A model that comes with the product.
     *
     * @param card its model.json
     */
    record Packed(Resource card) implements ModelFiles {
        @Override
        public String place() {
            return "the product";
        }

        @Override
        public InputStream open(String name) throws IOException {
            return card.createRelative(name).getInputStream();
        }
    }
}
