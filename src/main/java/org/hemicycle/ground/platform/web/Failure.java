package org.hemicycle.ground.platform.web;

import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.hemicycle.ground.platform.DatabaseTrouble;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.NotAllowed;
import org.hemicycle.ground.shared.NotFound;
import org.hemicycle.ground.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What went wrong with a request, as far as the asker may know. */
record Failure(HttpStatus status, String reason, List<InvalidInput.FieldError> errors) {

    /** The failure an exception stands for; what we did not foresee is an error of ours. */
    static Failure of(Throwable trouble) {
        return switch (trouble) {
            case NotFound _ -> plain(HttpStatus.NOT_FOUND);
            case NotAllowed _ -> plain(HttpStatus.FORBIDDEN);
            case CsrfException _ -> new Failure(HttpStatus.FORBIDDEN, "expired", List.of());
            case InvalidInput invalid -> new Failure(HttpStatus.BAD_REQUEST, "400", invalid.errors());
            case MethodArgumentTypeMismatchException mismatch -> badField(mismatch.getName());
            case InvalidParameterException _ -> plain(HttpStatus.BAD_REQUEST);
            case MissingServletRequestParameterException missing -> badField(missing.getParameterName());
            case ErrorResponse response
            when response.getStatusCode().is4xxClientError() ->
                plain(HttpStatus.valueOf(response.getStatusCode().value()));
            default ->
                plain(
                        DatabaseTrouble.passes(trouble)
                                ? HttpStatus.SERVICE_UNAVAILABLE
                                : HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    /** A failure by its status alone. */
    static Failure plain(HttpStatus status) {
        var reason = switch (status) {
            case NOT_FOUND -> "404";
            case FORBIDDEN -> "403";
            case METHOD_NOT_ALLOWED -> "405";
            case SERVICE_UNAVAILABLE -> "503";
            default -> status.is4xxClientError() ? "400" : "500";
        };
        return new Failure(status, reason, List.of());
    }

    private static Failure badField(String field) {
        var why = new InvalidInput.FieldError(field, Refusal.of("platform.error.field"));
        return new Failure(HttpStatus.BAD_REQUEST, "400", List.of(why));
    }

    String titleKey() {
        return "platform.error." + reason + ".title";
    }

    String textKey() {
        return "platform.error." + reason + ".text";
    }
}
