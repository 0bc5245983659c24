package org.hemicycle.cloud.legislation.model;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A value with the record that says it and where it stands there. */
record Said<T>(T value, StoredRecord by, @Nullable String path) {

    Said<T> with(UnaryOperator<T> change) {
        return new Said<>(change.apply(value), by, path);
    }
}
