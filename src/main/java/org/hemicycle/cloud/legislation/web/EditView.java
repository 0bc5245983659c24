package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.hemicycle.ground.platform.translations.PostEditing;
import org.hemicycle.ground.platform.web.FailureView;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a translation is improved.
 *
 * @param back the page of the bill
 * @param state who or what wrote what readers see now; null where there is nothing yet
 * @param who the name that was typed
 * @param unsaved whether what was typed is not saved yet
 * @param numbers whether numbers are missing, so that the person has to say that this is right
 * @param byPerson whether a person's words stand, so that they can be checked and taken back
 */
public record EditView(
        String address,
        String back,
        String bill,
        String intro,
        @Nullable String state,
        List<Line> lines,
        String who,
        List<FailureView.Line> errors,
        boolean unsaved,
        boolean numbers,
        boolean byPerson,
        List<String> history,
        List<Old> earlier) {

    /**
     * A sentence of the original, and what stands for it.
     *
     * @param machine what a machine made of it, where something else stands; null where it is the same or there is none
     * @param terms the terms that apply, each with what stands for it
     */
    public record Line(
            String id,
            String label,
            Text source,
            @Nullable Text machine,
            Text text,
            int rows,
            List<Term> terms,
            List<Like> likes,
            @Nullable String error) {}

    /** A sentence like this one that people translated: what differs, and what they wrote. */
    public record Like(String label, List<PostEditing.Part> parts, Text text) {}

    /** A term of the original, and what stands for it. */
    public record Term(String found, String written) {}

    /** What was written for an earlier wording. */
    public record Old(String label, Text source, Text text) {}

    /** What is wrong with a field; null where nothing is. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FailureView.Line::message)
                .findFirst()
                .orElse(null);
    }
}
