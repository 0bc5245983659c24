package org.hemicycle.cloud.search.lucene;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.hemicycle.ground.shared.InvalidInput;

/**
 * Where a walk stands: the place of the last hit in its order, and how many there were when it began.
 *
 * @param date of the last hit, or what stands for none; {@code late} is that of what comes after all others
 */
record WalkCursor(SearchQuery.Sort order, long total, float score, long date, long late, long tie) {
    private static final Pattern TOKEN = Pattern.compile("([rno])((?:\\.-?[0-9a-z]{1,14}){5})");

    /** The order of hits; equal ones by newest, then by a number of their own. */
    static Sort sort(SearchQuery.Sort order) {
        return switch (order) {
            case RELEVANCE ->
                new Sort(SortField.FIELD_SCORE, by(Fields.DATE, true), by(Fields.LATE_DATE, true), byTie());
            case NEWEST -> new Sort(by(Fields.DATE, true), by(Fields.LATE_DATE, true), byTie());
            case OLDEST -> new Sort(by(Fields.DATE, false), by(Fields.LATE_DATE, false), byTie());
        };
    }

    static WalkCursor after(SearchQuery.Sort order, long total, FieldDoc last) {
        var values = last.fields;
        var score = order == SearchQuery.Sort.RELEVANCE ? (Float) values[0] : 0f;
        var dates = values.length - 3;
        return new WalkCursor(
                order, total, score, (Long) values[dates], (Long) values[dates + 1], (Long) values[dates + 2]);
    }

    static WalkCursor parse(String token, SearchQuery.Sort order) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches() || parts.group(1).charAt(0) != letter(order)) {
            throw refused();
        }
        var numbers = parts.group(2).substring(1).split("\\.");
        try {
            return new WalkCursor(
                    order,
                    Long.parseLong(numbers[0], 36),
                    Float.intBitsToFloat(Integer.parseInt(numbers[1], 36)),
                    Long.parseLong(numbers[2], 36),
                    Long.parseLong(numbers[3], 36),
                    Long.parseLong(numbers[4], 36));
        } catch (NumberFormatException e) {
            throw refused();
        }
    }

    String token() {
        return letter(order)
                + "." + Long.toString(total, 36)
                + "." + Integer.toString(Float.floatToIntBits(score), 36)
                + "." + Long.toString(date, 36)
                + "." + Long.toString(late, 36)
                + "." + Long.toString(tie, 36);
    }

    FieldDoc last() {
        var fields = order == SearchQuery.Sort.RELEVANCE
                ? new Object[] {score, date, late, tie}
                : new Object[] {date, late, tie};
        return new FieldDoc(Integer.MAX_VALUE, score, fields);
    }

    private static char letter(SearchQuery.Sort order) {
        return order.name().toLowerCase(Locale.ROOT).charAt(0);
    }

    private static InvalidInput refused() {
        return new InvalidInput("cursor", "search.query.cursor");
    }

    private static SortField by(String date, boolean newestFirst) {
        var field = new SortedNumericSortField(date, SortField.Type.LONG, newestFirst);
        field.setMissingValue(newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        return field;
    }

    private static SortField byTie() {
        return new SortField(Fields.TIE, SortField.Type.LONG);
    }
}
