package org.hemicycle.cloud.connectors.read;

import java.util.ArrayList;
import org.hemicycle.cloud.connectors.Answer;

/**
 * Reads an answer into a tree, by the format that its declaration names.
 *
 * <p>Reads: an answer. Writes: a tree.
 */
public final class Reader {
    private Reader() {}

    /** The answer as a tree. Throws {@link Unreadable} where it is none in that format. */
    public static Parsed read(Answer answer, ReadPlan plan) {
        var bytes = answer.bytes();
        if (bytes.length > Limits.WHOLE) {
            throw new Unreadable("larger than %d MiB".formatted(Limits.WHOLE >> 20));
        }
        var notes = new ArrayList<String>();
        var decoding = new Decoding(plan, answer.charset(), notes);
        var parsed = switch (plan.format()) {
            case JSON -> JsonReader.of(plan).whole(decoding.utf8(bytes));
            case NDJSON -> JsonReader.of(plan).lines(decoding.utf8(bytes));
            case XML -> new XmlReader(plan).read(decoding.text(bytes));
            case CSV -> new CsvReader(plan).read(decoding.text(bytes));
            case HTML -> HtmlReader.read(decoding.text(bytes));
            case YAML -> new YamlReader(plan).read(decoding.text(bytes));
        };
        var columns = plan.columns();
        var named = columns == null ? parsed : Columns.named(parsed, columns, plan.drop());
        return named.noting(notes);
    }
}
