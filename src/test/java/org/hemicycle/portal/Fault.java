package org.hemicycle.portal;

import java.util.Locale;

/** What a portal can do to whoever asks it. */
public enum Fault {
    // what stands in a bill
    SCRIPT_TITLE,
    CSV_FORMULA,
    NULL_BYTES,
    BAD_LINKS,
    LONG_LINE,
    BAD_DATE,
    HUGE_NUMBER,
    NAN,
    // how a bill is written; one in the middle of an answer
    BADJSON,
    DUP_KEY,
    TYPE_CHANGED,
    MISSING_FIELD,
    NEW_FIELD,
    RAGGED_CSV,
    WIDE_CSV,
    RENAMED_HEADER,
    // which bills are there
    DUP_ID,
    EMPTY,
    FEW,
    // in which bytes
    BADUTF8,
    BOM,
    LATIN1_LIE,
    UTF16,
    // something else in the place of an answer
    DEEP_JSON,
    HTML204,
    XXE,
    BILLION_LAUGHS,
    EXTERNAL_DTD,
    PARAMETER_ENTITIES,
    XINCLUDE,
    SCHEMA_LOCATION,
    ZIP_BOMB,
    ZIP_SLIP,
    NESTED_ZIP,
    MANY_ENTRIES,
    EQUAL_NAMES,
    GZIP_BOMB,
    // on the way
    SLOW429,
    HTTP500,
    DOWN,
    DROP,
    TRUNCATE,
    WRONG_LENGTH,
    STALL,
    SLOW_HEADERS,
    HUGE_HEADER,
    REDIRECT_LOOP,
    REDIRECT_FILE,
    REDIRECT_GOPHER,
    REDIRECT_INTERNAL,
    LOOP_NEXT,
    NEXT_INTERNAL,
    ENDLESS;

    /** How the list of cases writes it: {@code zip-bomb}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fault that is written so. */
    public static Fault of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
