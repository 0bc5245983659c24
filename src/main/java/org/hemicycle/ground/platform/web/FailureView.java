package org.hemicycle.ground.platform.web;

import java.util.List;

/** What an error page shows: the status, what to do, the fields that are wrong, and the request's name for questions. */
public record FailureView(int status, String textKey, List<Line> fields, String request) {

    /** A field and what is wrong with it. */
    public record Line(String field, String message) {}
}
