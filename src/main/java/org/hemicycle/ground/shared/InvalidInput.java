package org.hemicycle.ground.shared;

import java.util.List;

/** Input that cannot be used, field by field. The platform answers 400 with each field named. */
public class InvalidInput extends RuntimeException {
    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String key, Object... arguments) {
        this(List.of(new FieldError(field, Refusal.of(key, arguments))));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** One field and why its value cannot be used, in words of the reader's language by key. */
    public record FieldError(String field, Refusal why) {}
}
