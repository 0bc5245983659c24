package org.hemicycle.cloud.connectors.map;

import java.time.Instant;
import java.time.LocalDate;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.value.Remarks;
import org.hemicycle.cloud.connectors.value.Value;
import org.jspecify.annotations.Nullable;

/** Values in the types of the common model. A value that is not declared is missing. */
final class Typed {
    private Typed() {}

    static @Nullable String text(@Nullable Value value, Scope scope, Remarks remarks) {
        return value == null ? null : value.one(scope, remarks);
    }

    static @Nullable LocalDate date(@Nullable Value value, Scope scope, Remarks remarks) {
        var text = text(value, scope, remarks);
        return text == null ? null : LocalDate.parse(text);
    }

    static @Nullable Instant instant(@Nullable Value value, Scope scope, Remarks remarks) {
        var text = text(value, scope, remarks);
        return text == null ? null : Instant.parse(text);
    }

    static @Nullable Integer integer(@Nullable Value value, Scope scope, Remarks remarks) {
        var text = text(value, scope, remarks);
        return text == null ? null : Integer.valueOf(text);
    }

    static @Nullable Boolean truth(@Nullable Value value, Scope scope, Remarks remarks) {
        var text = text(value, scope, remarks);
        return text == null ? null : Boolean.valueOf(text);
    }

    /** A word of the common model; one that is none is left out with a remark. */
    static <E extends Enum<E>> @Nullable E word(Class<E> words, @Nullable Value value, Scope scope, Remarks remarks) {
        var text = text(value, scope, remarks);
        if (value == null || text == null) {
            return null;
        }
        for (var word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        remarks.leftOut(value.field(), scope.at(), "“%s” is no %s".formatted(text, words.getSimpleName()));
        return null;
    }
}
