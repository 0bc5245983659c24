package org.hemicycle.cloud.connectors.value;

import org.hemicycle.cloud.connectors.record.Unmapped;

/** Takes what could not be made of a record: values left out, and words that stand in no table. */
public interface Remarks {

    /** A value was left out of the field: where it stands and what was expected. */
    void leftOut(String field, String at, String reason);

    /** A word of the source stands in no rule of its table. */
    void unmapped(Unmapped word);
}
