package org.hemicycle.cloud.connectors;

import java.util.List;
import java.util.Set;
import org.hemicycle.cloud.connectors.read.CsvShape;
import org.hemicycle.cloud.connectors.read.Fault;
import org.hemicycle.cloud.connectors.read.Format;
import org.hemicycle.cloud.connectors.read.ReadPlan;
import org.hemicycle.cloud.connectors.read.Reader;
import org.hemicycle.cloud.connectors.read.Repair;
import org.hemicycle.cloud.connectors.read.Unreadable;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Nothing;
import org.jspecify.annotations.Nullable;

/** Reads an answer of which no declaration tells anything, into the tree that the paths of declarations walk. */
public final class PlainReading {
    private PlainReading() {}

    /** Reads the bytes in a format; {@code separator} is that of CSV and of no meaning elsewhere. */
    public static Plain read(byte[] bytes, @Nullable String charset, Form form, char separator) {
        var shape = new CsvShape(separator, '"', List.of(), 0);
        var plan = new ReadPlan(
                format(form), null, null, null, shape, Set.of(Repair.DOCTYPE), null, null, null, null, null, Set.of());
        try {
            var parsed = Reader.read(Answer.of(bytes, null, charset), plan);
            return new Plain(
                    parsed.top(), parsed.faults().stream().map(Fault::reason).toList(), parsed.notes(), null);
        } catch (Unreadable why) {
            return new Plain(Nothing.NOTHING, List.of(), List.of(), String.valueOf(why.getMessage()));
        }
    }

    private static Format format(Form form) {
        return switch (form) {
            case JSON -> Format.JSON;
            case NDJSON -> Format.NDJSON;
            case XML -> Format.XML;
            case CSV -> Format.CSV;
            case YAML -> Format.YAML;
        };
    }

    /** The structured formats that can be read without a declaration. */
    public enum Form {
        JSON,
        NDJSON,
        XML,
        CSV,
        YAML
    }

    /**
     * What came of it.
     *
     * @param faults parts that could not be read while the rest was
     * @param unreadable why nothing could be read; null where something was
     */
    public record Plain(
            Node top,
            List<String> faults,
            List<String> notes,
            @Nullable String unreadable) {
        public Plain {
            faults = List.copyOf(faults);
            notes = List.copyOf(notes);
        }
    }
}
