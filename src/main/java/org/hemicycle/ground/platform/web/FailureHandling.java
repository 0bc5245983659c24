package org.hemicycle.ground.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where every failure ends: those of a controller, and those the server itself reports. */
@Controller
@ControllerAdvice
class FailureHandling implements ErrorController {
    private final Failures failures;

    FailureHandling(Failures failures) {
        this.failures = failures;
    }

    @ExceptionHandler(Exception.class)
    void failed(HttpServletRequest request, HttpServletResponse response, Exception trouble) throws IOException {
        failures.send(request, response, trouble);
    }

    @RequestMapping("${server.error.path:/error}")
    void reported(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var trouble = (@Nullable Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (trouble != null) {
            failures.send(request, response, trouble);
            return;
        }
        var status = (@Nullable Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var resolved = status == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(status);
        failures.send(request, response, Failure.plain(resolved == null ? HttpStatus.BAD_REQUEST : resolved));
    }
}
