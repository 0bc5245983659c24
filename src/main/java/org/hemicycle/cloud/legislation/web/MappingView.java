package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.hemicycle.cloud.legislation.MappingProposals;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.hemicycle.ground.platform.web.FailureView;
import org.hemicycle.ground.platform.web.PageLink;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of a source as its page shows it.
 *
 * @param tables links to its tables; the one shown is marked
 * @param tested the names of the values that the shown rules compare, such as code and words
 * @param form what was written into the form, and what is to be mended in it
 */
public record MappingView(
        String connector,
        String made,
        String version,
        @Nullable String checked,
        List<PageLink> tables,
        List<Rule> rules,
        List<Version> versions,
        List<SourceView.Word> unmapped,
        List<Proposal> decided,
        Form form,
        boolean operator,
        String json) {

    /** A rule: what must hold, what it means, how sure that is, and why. */
    public record Rule(
            List<Test> tests, String means, @Nullable String certainty, boolean ignored, String reason) {}

    /** What a value must be. */
    public record Test(String of, @Nullable String how, List<Text> words) {}

    /** A version of the mapping or of the declaration around it, for one time that it was in use. */
    public record Version(
            String name,
            String used,
            @Nullable String what,
            @Nullable String credit,
            @Nullable String changed,
            List<Change> changes) {}

    /** Words that mean something else since a version. */
    public record Change(Text words, String before, String after, String times) {}

    /** A proposal of a reader. */
    public record Proposal(
            long id,
            String connector,
            String source,
            boolean connected,
            Text words,
            String stage,
            String reason,
            @Nullable String reference,
            @Nullable String credit,
            String received,
            @Nullable String decision,
            @Nullable String answer,
            String rule) {}

    /** The form for a proposal. */
    public record Form(
            MappingProposals.Draft draft, List<FailureView.Line> errors, List<Choice> stages, boolean received) {
        /** What is wrong with a field; null where nothing is. */
        public @Nullable String error(String field) {
            return errors.stream()
                    .filter(line -> line.field().equals(field))
                    .map(FailureView.Line::message)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A stage that may be chosen. */
    public record Choice(String value, String name) {}
}
