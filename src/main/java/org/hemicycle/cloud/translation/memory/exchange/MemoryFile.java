package org.hemicycle.cloud.translation.memory.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hemicycle.cloud.translation.memory.Origin;
import org.hemicycle.cloud.translation.memory.Unit;

/** A file of a translation memory, TMX or XLIFF by what is in it. */
public final class MemoryFile {
    static final int MOST = 2_000_000;
    private static final int BATCH = 500;
    private static final int TOLD = 50;

    private final Path path;

    public MemoryFile(Path path) {
        this.path = path;
    }

    /**
     * What came of reading a file.
     *
     * @param units how many entries could be kept
     * @param untranslated how many had no translation
     * @param refused how many could not be kept
     * @param reasons the first of these, each with its line
     */
    public record Account(int units, int untranslated, int refused, List<String> reasons) {}

    /** How far reading has come, and where it ended before the end of the file; the message says why. */
    public static final class Interrupted extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Account account;

        private Interrupted(NotReadable cause, Account account) {
            super(cause.getMessage(), cause);
            this.account = account;
        }

        /** What had been taken until then. */
        public Account account() {
            return account;
        }
    }

    /**
     * Reads the file and hands its units over in batches; an entry that cannot be kept is told and the rest goes on.
     *
     * @param origin what is not said of a unit itself
     */
    public Account read(Origin origin, Consumer<List<Unit>> batches) throws IOException, Interrupted {
        var taken = new Taken(batches);
        try {
            var xliff = isXliff();
            try (var file = Files.newInputStream(path)) {
                if (xliff) {
                    XliffReader.read(file, origin, taken);
                } else {
                    TmxReader.read(file, origin, taken);
                }
            }
        } catch (NotReadable e) {
            taken.handOver();
            throw new Interrupted(e, taken.account());
        } catch (TooMany e) {
            throw new Interrupted(new NotReadable(String.valueOf(e.getMessage()), e), taken.account());
        }
        taken.handOver();
        return taken.account();
    }

    private boolean isXliff() throws IOException, NotReadable {
        try (InputStream file = Files.newInputStream(path);
                var xml = new HardenedXml(file)) {
            while (xml.next()) {
                if (xml.begins()) {
                    return xml.name().equals("xliff");
                }
            }
            return false;
        }
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooMany() {
            super("there are more than %,d entries; cut the file in several".formatted(MOST));
        }
    }

    private static final class Taken implements Taking {
        private final Consumer<List<Unit>> batches;
        private final List<Unit> batch = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();
        private int units;
        private int untranslated;
        private int refused;

        private Taken(Consumer<List<Unit>> batches) {
            this.batches = batches;
        }

        @Override
        public void unit(Unit unit) {
            units++;
            batch.add(unit);
            if (batch.size() >= BATCH) {
                handOver();
            }
            bound();
        }

        @Override
        public void untranslated() {
            untranslated++;
            bound();
        }

        @Override
        public void refused(int line, String reason) {
            refused++;
            if (reasons.size() < TOLD) {
                reasons.add("line %d: %s".formatted(line, reason));
            }
            bound();
        }

        private void bound() {
            if (units + untranslated + refused > MOST) {
                handOver();
                throw new TooMany();
            }
        }

        private void handOver() {
            if (!batch.isEmpty()) {
                batches.accept(List.copyOf(batch));
                batch.clear();
            }
        }

        private Account account() {
            return new Account(units, untranslated, refused, List.copyOf(reasons));
        }
    }
}
