package org.hemicycle.cloud.translation.engine.apertium;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.ground.platform.files.DataFolder;

/** Where Apertium may be: in the system, in a folder that somebody has named, in the data folder. */
public final class Places {
    private final List<Installation> installations;

    private Places(List<Installation> installations) {
        this.installations = installations;
    }

    /** @param named a folder into which packages were unpacked by somebody else; blank for none */
    public static Places of(DataFolder data, String named) {
        var places = new ArrayList<Installation>();
        places.add(Installation.ofSystem());
        if (!named.isBlank()) {
            places.add(Installation.unpacked(Path.of(named)));
        }
        places.add(Installation.unpacked(engines(data).resolve("apertium")));
        return new Places(List.copyOf(places));
    }

    /** The folder of engines that the platform has fetched by itself. */
    public static Path engines(DataFolder data) {
        return data.path().resolve("engines");
    }

    List<Installation> installations() {
        return installations;
    }

    /** The directions that pairs of languages have, without those that go through a language between. */
    public Set<String> pairs() throws IOException {
        var pairs = new TreeSet<String>();
        for (var installation : installations) {
            installation.modes().stream()
                    .map(Mode::direction)
                    .map(Direction::toString)
                    .forEach(pairs::add);
        }
        return pairs;
    }
}
