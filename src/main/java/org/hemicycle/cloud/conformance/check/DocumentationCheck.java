package org.hemicycle.cloud.conformance.check;

import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.Form;
import org.hemicycle.cloud.conformance.gather.Link.About;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.shape.Document.Use;

/** Whether somebody wrote down what the data mean and how to ask for them. */
final class DocumentationCheck implements Check {
    @Override
    public Point point() {
        return Point.DOCUMENTATION;
    }

    @Override
    public Told judge(Look look) {
        var description = look.analysis().documents().stream()
                .filter(document -> document.use() == Use.DESCRIPTION)
                .findFirst();
        if (description.isPresent()) {
            return Told.of(State.PASSED).showing(description.get().sight(), null, "documentation.description");
        }
        if (look.folder()) {
            return look.evidence().sights().stream()
                    .filter(sight -> sight.form() == Form.TEXT && sight.bytes().length > 300)
                    .findFirst()
                    .map(sight -> Told.of(State.PASSED).showing(sight, null, "documentation.page"))
                    .orElseGet(() -> Told.of(State.FAILED).saying("documentation.none"));
        }
        return linked(look);
    }

    private static Told linked(Look look) {
        var links = look.evidence().links().stream()
                .filter(link -> link.about() == About.DOCUMENTATION)
                .toList();
        for (var link : links) {
            var page = look.evidence().sights().stream()
                    .filter(sight -> sight.address().equals(link.address()))
                    .findFirst();
            if (page.filter(Sight::answered).isPresent()) {
                return Told.of(State.PASSED).showing(page.get(), null, "documentation.page");
            }
        }
        return links.isEmpty()
                ? Told.of(State.FAILED).saying("documentation.none")
                : Told.of(State.PARTLY)
                        .at(
                                links.getFirst().address(),
                                "documentation.link",
                                links.getFirst().words());
    }
}
