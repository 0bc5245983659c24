package org.hemicycle.cloud.legislation.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.harvest.Incident;
import org.hemicycle.cloud.harvest.SourceStatus;
import org.hemicycle.ground.platform.web.PageContext;

/** Incidents as an Atom feed: an entry when one opens, changed when it is over. */
final class IncidentFeed {
    private final PageContext page;
    private final IncidentWords words;

    private IncidentFeed(PageContext page) {
        this.page = page;
        this.words = new IncidentWords(page.m());
    }

    static byte[] write(PageContext page, List<Incident> latest, Map<String, SourceStatus> sources, String self) {
        var feed = new IncidentFeed(page);
        return AtomXml.feed("Hemicycle: " + page.m().text("legislation.status.title"), self, xml -> {
            xml.element(
                    "updated",
                    latest.stream()
                            .map(IncidentFeed::updated)
                            .max(Instant::compareTo)
                            .orElse(Instant.EPOCH)
                            .toString());
            for (var incident : latest) {
                var source = sources.get(incident.connector());
                if (source != null) {
                    feed.entry(xml, incident, source.connector());
                }
            }
        });
    }

    private static Instant updated(Incident incident) {
        return incident.closedAt() == null ? incident.openedAt() : incident.closedAt();
    }

    private void entry(AtomXml xml, Incident incident, Connector connector) throws XMLStreamException {
        var origin = page.visit().origin();
        xml.start("entry");
        xml.attribute("xml:lang", page.language().tag());
        xml.element("id", origin + "/api/v1/incidents/" + incident.id());
        xml.element("title", connector.title() + ": " + title(incident));
        xml.link("alternate", origin + page.to("/sources/" + connector.name()));
        xml.author(connector.title());
        xml.element("published", incident.openedAt().toString());
        xml.element("updated", updated(incident).toString());
        xml.category(incident.kind().name());
        xml.element("summary", summary(incident, connector));
        xml.end();
    }

    private String title(Incident incident) {
        var ending = incident.ending();
        return ending == null
                ? words.kind(incident)
                : words.kind(incident) + " – " + page.m().of("legislation.incident.ending", ending);
    }

    private String summary(Incident incident, Connector connector) {
        return words.what(incident, connector) + " " + words.stillWorks(incident.kind());
    }
}
