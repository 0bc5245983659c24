package org.hemicycle.cloud.conformance.gather;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.hemicycle.cloud.conformance.Kind;
import org.hemicycle.cloud.conformance.gather.Link.About;
import org.hemicycle.cloud.conformance.shape.Analysis;
import org.hemicycle.cloud.conformance.shape.Document;
import org.hemicycle.cloud.conformance.shape.Document.Use;
import org.hemicycle.cloud.conformance.shape.FoundField;
import org.hemicycle.cloud.conformance.shape.Words;
import org.hemicycle.cloud.harvest.SourceVisits;
import org.jspecify.annotations.Nullable;

/**
 * Looks around on a site as a stranger would: from the address given through its links, its site map and its catalogue of data
 * to the records, and then asks the records again, for their second page and for one by itself.
 */
public final class Explorer {
    private static final int KEPT_FOR_RECORDS = 5;
    private static final int OF_ONE_SHAPE = 3;
    private static final int PAPERS = 2;
    private static final int ENOUGH_DATA = 14;

    private final Asker asker;
    private final Words words;
    private final Links links;
    private final Clock clock;
    private final Bounds bounds;
    private final Map<String, Link> found = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<String, Integer> shapes = new HashMap<>();
    private @Nullable Sight robotsFile;
    private int pages;
    private int papers;

    private Explorer(SourceVisits visits, Words words, Bounds bounds, Clock clock, IntConsumer progress) {
        this.asker = new Asker(visits, bounds, clock, progress);
        this.words = words;
        this.links = new Links(words);
        this.clock = clock;
        this.bounds = bounds;
    }

    /** Looks around from an address; {@code progress} hears how many requests were made. */
    public static Evidence explore(
            String address, SourceVisits visits, Words words, Bounds bounds, Clock clock, IntConsumer progress)
            throws InterruptedException {
        return new Explorer(visits, words, bounds, clock, progress).explore(address);
    }

    private Evidence explore(String address) throws InterruptedException {
        var at = clock.instant();
        robots(address);
        var given = asker.look(address, How.GIVEN, null);
        if (given != null && given.answered()) {
            take(given, 0);
            around(given);
            walk();
            records();
        }
        var unseen = (int) found.values().stream()
                .filter(link -> link.about() == About.DATA && !asker.knows(link.address()))
                .count();
        return new Evidence(
                Kind.SITE,
                address,
                at,
                asker.sights(),
                List.copyOf(found.values()),
                asker.troubles(),
                asker.robots(),
                robotsFile,
                asker.forbidden(),
                asker.requests(),
                unseen);
    }

    private void robots(String address) throws InterruptedException {
        var file = asker.probe(origin(address) + "/robots.txt", How.ROBOTS, null);
        if (file != null && file.form() != Form.HTML) {
            robotsFile = file;
            asker.obey(Robots.read(Sniff.head(file.bytes())), SameSite.host(address));
        }
    }

    /** Site map and catalogue, where the site says that it has them or where they usually are; and the home page of bare data. */
    private void around(Sight given) throws InterruptedException {
        var maps = new ArrayList<>(asker.robots().sitemaps());
        if (maps.isEmpty()) {
            maps.add(origin(given.address()) + "/sitemap.xml");
        }
        siteMap(maps.getFirst(), given);
        if (given.form() != Form.HTML) {
            var home = asker.probe(origin(given.address()) + "/", How.LINKED, given.address());
            if (home != null) {
                take(home, 1);
            }
        }
        var catalogue = asker.probe(origin(given.address()) + "/data.json", How.CATALOGUE, null);
        if (catalogue != null) {
            list(catalogue);
        }
    }

    private void siteMap(String address, Sight given) throws InterruptedException {
        if (!SameSite.same(address, given.address())) {
            return;
        }
        var map = asker.probe(address, How.SITEMAP, null);
        var document = map == null ? null : Document.of(map);
        if (document == null) {
            return;
        }
        list(document.sight());
        for (var more : Links.siteMaps(document).stream().limit(1).toList()) {
            var next = SameSite.same(more, given.address()) ? asker.probe(more, How.SITEMAP, null) : null;
            if (next != null) {
                list(next);
            }
        }
    }

    /** What a site map or a catalogue names. */
    private void list(Sight sight) {
        var document = Document.of(sight);
        if (document != null && document.readable()) {
            links.of(document, sight.how()).stream()
                    .filter(link -> link.about() == About.DATA || link.about() == About.PERHAPS_DATA)
                    .filter(link -> SameSite.same(link.address(), sight.address()) || link.about() == About.DATA)
                    .limit(60)
                    .forEach(link -> keep(link, 1));
        }
    }

    private void walk() throws InterruptedException {
        for (var link = next(); link != null && asker.mayAsk(KEPT_FOR_RECORDS); link = next()) {
            shapes.merge(shape(link.address()), 1, Integer::sum);
            papers += link.about() == About.PAPER ? 1 : 0;
            var how = link.about() == About.LICENCE ? How.LICENCE : link.how();
            var sight = asker.look(link.address(), how, link.from());
            if (sight != null && sight.answered() && how != How.LICENCE) {
                take(sight, depths.getOrDefault(link.address(), 1));
            }
        }
    }

    /** The most promising link that was not followed yet; null where none is worth it. */
    private @Nullable Link next() {
        var data = asker.sights().stream()
                .filter(sight -> sight.form().structured())
                .count();
        return found.values().stream()
                .filter(link -> !asker.knows(link.address()))
                .filter(link -> shapes.getOrDefault(shape(link.address()), 0) < OF_ONE_SHAPE)
                .filter(link -> link.about() != About.PAPER || papers < PAPERS)
                .filter(link ->
                        data < ENOUGH_DATA || (link.about() != About.DATA && link.about() != About.PERHAPS_DATA))
                .filter(link -> link.about() != About.PAGE || (data == 0 && pages < bounds.pages()))
                .filter(link -> link.about() != About.PERHAPS_DATA || pages < bounds.pages())
                .min(Comparator.comparing(Link::about).thenComparing(link -> depths.getOrDefault(link.address(), 1)))
                .orElse(null);
    }

    private void take(Sight sight, int depth) {
        if (sight.form() == Form.HTML) {
            pages++;
            if (depth < bounds.depth()) {
                links.of(sight).stream().filter(link -> mayFollow(sight, link)).forEach(link -> keep(link, depth + 1));
            }
            return;
        }
        var document = Document.of(sight);
        if (document != null && document.use() == Use.CATALOGUE) {
            list(sight.as(How.CATALOGUE));
        }
    }

    /** Other sites are asked for nothing but data that this one links. */
    private static boolean mayFollow(Sight page, Link link) {
        return SameSite.same(page.address(), link.address())
                || link.about() == About.DATA
                || link.about() == About.LICENCE;
    }

    private void keep(Link link, int depth) {
        found.putIfAbsent(link.address(), link);
        depths.putIfAbsent(link.address(), depth);
    }

    /** Asks what looks like bills a second time, for what follows, and for one of them. */
    private void records() throws InterruptedException {
        var analysis = Analysis.of(asker.sights(), words);
        var document = analysis.mainDocument();
        if (document == null || document.sight().address().contains("!")) {
            return;
        }
        var address = document.sight().address();
        asker.look(address, How.AGAIN, null);
        for (var next : NextPages.of(document, analysis, descriptions(analysis))) {
            var sight = SameSite.same(address, next) ? asker.look(next, How.SECOND_PAGE, address) : null;
            if (sight != null && sight.answered() && sight.form().structured()) {
                break;
            }
        }
        detail(analysis, address);
    }

    private void detail(Analysis analysis, String list) throws InterruptedException {
        var roles = analysis.roles();
        var own = roles == null ? null : roles.address();
        if (own == null || own.values().isEmpty()) {
            var guessed = roles == null ? null : below(list, roles.key());
            if (guessed != null) {
                asker.probe(guessed, How.DETAIL, list);
            }
            return;
        }
        var address = own.values().getFirst();
        if (SameSite.same(address, list) && !address.equals(list)) {
            asker.look(address, How.DETAIL, list);
        }
    }

    /** Where one record usually is: below the list, under its key. Files have nothing below them. */
    private static @Nullable String below(String list, @Nullable FoundField key) {
        var path = list.replaceFirst("[?#].*", "").replaceFirst("/$", "");
        var file = path.substring(path.lastIndexOf('/') + 1).contains(".");
        var first = key == null || key.values().isEmpty() ? "" : key.values().getFirst();
        return file || !first.matches("[\\w.-]{1,80}") ? null : path + "/" + first;
    }

    /** What pages and descriptions say of the parameters, as one text. */
    private String descriptions(Analysis analysis) {
        var text = new StringBuilder();
        for (var sight : asker.sights()) {
            if (sight.form() == Form.HTML || sight.form() == Form.TEXT) {
                text.append(Sniff.head(sight.bytes())).append('\n');
            }
        }
        analysis.documents().stream()
                .filter(document -> document.use() == Use.DESCRIPTION)
                .forEach(document ->
                        text.append(Sniff.head(document.sight().bytes())).append('\n'));
        return text.toString();
    }

    private static String shape(String address) {
        return address.replaceFirst("[?#].*", "").replaceAll("\\d+", "0").replaceAll("/[^/]*0[^/]*", "/0");
    }

    private static String origin(String address) {
        return address.replaceFirst("^(https?://[^/?#]*).*", "$1");
    }
}
