package org.hemicycle.cloud.translation.engine.neural.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemicycle.ground.platform.files.DataFolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The models that are there: those of the operator, one folder each in {@code models} of the data folder, then those that come
 * with the product.
 *
 * @param good by their cards
 * @param refused why each of the others is not used, by its place
 */
public record Models(List<CheckedFiles> good, Map<String, String> refused) {
    private static final String FOLDER = "models";

    public Models {
        good = List.copyOf(good);
        refused = Map.copyOf(refused);
    }

    /** Looks for them; reads their cards and nothing else. */
    public static Models of(DataFolder data) {
        return among(Stream.concat(folders(data.path().resolve(FOLDER)).stream(), packed().stream())
                .toList());
    }

    static Models among(List<? extends ModelFiles> places) {
        var good = new ArrayList<CheckedFiles>();
        var refused = new LinkedHashMap<String, String>();
        for (var files : places) {
            try {
                good.add(CheckedFiles.of(files));
            } catch (ModelRefused why) {
                refused.put(files.place(), String.valueOf(why.getMessage()));
            }
        }
        return new Models(good, refused);
    }

    private static List<ModelFiles.Folder> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var below = Files.list(folder)) {
            return below.filter(Files::isDirectory)
                    .sorted()
                    .map(ModelFiles.Folder::new)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<ModelFiles.Packed> packed() {
        try {
            var cards = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:content/" + FOLDER + "/*/" + ModelCard.FILE);
            return Arrays.stream(cards)
                    .filter(Resource::isReadable)
                    .map(ModelFiles.Packed::new)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
