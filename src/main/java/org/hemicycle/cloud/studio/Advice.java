package org.hemicycle.cloud.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Workbench;
import org.hemicycle.cloud.studio.model.DraftFiles;

/**
 * Something that a person should look at before a draft is put into use. It hinders nothing.
 *
 * @param count how many of it there are
 */
public record Advice(Kind kind, int count) {
    private static final String MARK = "# confirm";

    /** What there is to look at. */
    public enum Kind {
        /** What is in use was changed since the draft was begun, and the draft would undo that. */
        CHANGED_SINCE,
        /** Guesses that nobody has confirmed. */
        UNCONFIRMED,
        /** The mapping has other rules, but its version is the same. */
        SAME_VERSION,
        /** There is nothing to try it on. */
        NO_SAMPLES,
        /** A sample holds what the source itself said, which may be of persons. */
        REAL_SAMPLE
    }

    static List<Advice> on(Draft draft, Map<String, byte[]> inUse) {
        var advice = new ArrayList<Advice>();
        add(advice, Kind.CHANGED_SINCE, isChangedSince(draft, inUse) ? 1 : 0);
        add(advice, Kind.UNCONFIRMED, (int) draft.text(DraftFiles.DECLARATION)
                .lines()
                .filter(line -> line.contains(MARK))
                .count());
        add(advice, Kind.SAME_VERSION, isOtherMappingOfSameVersion(draft, inUse) ? 1 : 0);
        add(advice, Kind.NO_SAMPLES, draft.files().keySet().stream().anyMatch(Advice::isSample) ? 0 : 1);
        add(advice, Kind.REAL_SAMPLE, (int) draft.files().keySet().stream()
                .filter(file -> isSample(file) && file.endsWith("/asked.txt"))
                .count());
        return advice;
    }

    private static void add(List<Advice> advice, Kind kind, int count) {
        if (count > 0) {
            advice.add(new Advice(kind, count));
        }
    }

    private static boolean isChangedSince(Draft draft, Map<String, byte[]> inUse) {
        return draft.isBegun() && !inUse.isEmpty() && !DraftFiles.sha256(inUse).equals(draft.basedOn());
    }

    private static boolean isSample(String file) {
        return file.startsWith("samples/");
    }

    private static boolean isOtherMappingOfSameVersion(Draft draft, Map<String, byte[]> inUse) {
        var before = connector(draft.connector(), inUse);
        var after = connector(draft.connector(), draft.files());
        return before.isPresent()
                && after.isPresent()
                && before.get().mapping().version() == after.get().mapping().version()
                && !before.get().mapping().tables().equals(after.get().mapping().tables());
    }

    private static Optional<Connector> connector(String name, Map<String, byte[]> files) {
        return Workbench.of(name, files).connector();
    }
}
