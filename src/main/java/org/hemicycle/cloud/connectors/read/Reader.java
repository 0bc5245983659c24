package org.hemicycle.cloud.connectors.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.hemicycle.cloud.connectors.Answer;

/**
 * Reads an answer into a tree, by the format that its declaration names.
 *
 * <p>Reads: an answer. Writes: a tree.
 */
public final class Reader {
    private static final Pattern PAGE = Pattern.compile("(?i)^[^<]{0,8}\\s*<(?:!doctype\\s+html|html)\\b");
    private static final int HEAD = 256;

    private Reader() {}

    /** The answer as a tree. Throws {@link Unreadable} where it is none in that format. */
    public static Parsed read(Answer answer, ReadPlan plan) {
        var bytes = answer.bytes();
        if (bytes.length > Limits.WHOLE) {
            throw new Unreadable("larger than %d MiB".formatted(Limits.WHOLE >> 20));
        }
        var notes = new ArrayList<String>();
        var decoding = new Decoding(plan, answer.charset(), notes);
        if (plan.format() != Format.HTML && isPage(bytes)) {
            throw new Unreadable("a page of HTML instead of " + plan.format());
        }
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

    /** Whether it begins as pages for people do: an apology, a login or an error with the status of an answer. */
    private static boolean isPage(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
        return PAGE.matcher(head).find();
    }
}
