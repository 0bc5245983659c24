package org.hemicycle.cloud.conformance.check;

import java.util.EnumMap;
import java.util.Map;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.Evidence;
import org.hemicycle.cloud.conformance.gather.Form;
import org.hemicycle.cloud.conformance.gather.How;
import org.hemicycle.cloud.conformance.gather.Sight;

/** The rule itself: whether there are data in a structured, machine-readable format. */
final class StructuredCheck implements Check {
    @Override
    public Point point() {
        return Point.STRUCTURED;
    }

    @Override
    public boolean restsOnData() {
        return false;
    }

    @Override
    public Told judge(Look look) {
        var main = look.analysis().main();
        var document = look.analysis().mainDocument();
        if (main != null && document != null && allows(look, document.sight())) {
            return Told.of(State.PASSED)
                    .showing(
                            document.sight(),
                            null,
                            "structured.found",
                            document.sight().form().name(),
                            main.size(),
                            main.path() == null || main.path().equals(".") ? "/" : main.path());
        }
        var broken = look.analysis().data().stream()
                .filter(one -> one.unreadable() != null)
                .findFirst();
        return broken.isPresent()
                ? Told.of(State.FAILED).showing(broken.get().sight(), null, "structured.unreadable")
                : nothing(look.evidence());
    }

    private static boolean allows(Look look, Sight sight) {
        return look.rule().formats().contains(sight.form().id());
    }

    private static Told nothing(Evidence evidence) {
        var counts = new EnumMap<Form, Integer>(Form.class);
        evidence.sights().stream()
                .filter(sight -> sight.answered() && sight.how() != How.ROBOTS && sight.how() != How.LICENCE)
                .forEach(sight -> counts.merge(sight.form(), 1, Integer::sum));
        var paper = evidence.sights().stream()
                .filter(sight -> sight.form() == Form.PDF || sight.form() == Form.OFFICE)
                .findFirst();
        if (paper.isPresent()) {
            return Told.of(State.FAILED)
                    .showing(paper.get(), null, "structured.paper", papers(evidence), count(counts, Form.HTML));
        }
        var page = evidence.sights().stream()
                .filter(sight -> sight.answered() && sight.form() == Form.HTML)
                .findFirst();
        if (page.isPresent()) {
            return Told.of(State.FAILED).showing(page.get(), null, "structured.pages", count(counts, Form.HTML));
        }
        return counts.isEmpty()
                ? Told.of(State.NOT_TESTABLE).saying("structured.nothingSeen")
                : Told.of(State.FAILED).saying("structured.none");
    }

    /** Papers that were opened, and those that are only linked. */
    private static int papers(Evidence evidence) {
        var linked = evidence.links().stream()
                .filter(link -> link.about() == org.hemicycle.cloud.conformance.gather.Link.About.PAPER)
                .count();
        var opened = evidence.sights().stream()
                .filter(sight -> sight.form() == Form.PDF || sight.form() == Form.OFFICE)
                .count();
        return (int) Math.max(linked, opened);
    }

    private static int count(Map<Form, Integer> counts, Form form) {
        return counts.getOrDefault(form, 0);
    }
}
