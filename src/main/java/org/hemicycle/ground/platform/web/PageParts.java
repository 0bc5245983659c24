package org.hemicycle.ground.platform.web;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers the parts that other contexts add to a page. */
@Component
public class PageParts {
    private final ObjectProvider<PagePart> parts;
    private final JteViews views;

    PageParts(ObjectProvider<PagePart> parts, JteViews views) {
        this.parts = parts;
        this.views = views;
    }

    /** The parts for a place, ready for a template. */
    public List<Content> at(PagePart.Place place, PageContext page, String subject) {
        return parts.orderedStream()
                .filter(part -> part.place() == place)
                .flatMap(part -> part.shown(page, subject).stream())
                .map(shown -> content(page, shown))
                .toList();
    }

    private Content content(PageContext page, PagePart.Shown shown) {
        return output -> {
            var text = new StringOutput();
            views.render(shown.template() + ".jte", Map.of("page", page, "view", shown.view()), text);
            output.writeUnsafeContent(text.toString());
        };
    }
}
