package org.hemicycle.benchmarks;

import java.time.LocalDate;
import java.util.List;

/** An invented bill, with everything a source would say of it. */
public record GeneratedBill(
        String id,
        String country,
        String chamber,
        String number,
        String initiator,
        List<Said> titles,
        List<Said> summaries,
        List<String> sponsors,
        List<Said> subjects,
        LocalDate introducedOn,
        List<Step> steps,
        String stage,
        String outcome) {

    /** A text and its language. */
    public record Said(String text, String language) {}

    /** A step of procedure, in the words of its source and by its common stage. */
    public record Step(LocalDate date, String words, String code, String stage) {}
}
