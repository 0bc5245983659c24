package org.hemicycle.cloud.conformance;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.hemicycle.cloud.conformance.draft.Draft;
import org.hemicycle.cloud.conformance.gather.Bounds;
import org.hemicycle.cloud.conformance.model.Rule;
import org.hemicycle.cloud.conformance.shape.Words;
import org.hemicycle.cloud.conformance.store.TestStore;
import org.hemicycle.cloud.harvest.SourceVisits;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The entry test of the Cloud: tests the open data at an address, and keeps every verdict. */
@Service
public class Conformance {
    private static final int LONGEST = 500;

    private final SourceVisits visits;
    private final TestStore tests;
    private final Clock clock;
    private final EntryTest entry;
    private final Bounds bounds;

    Conformance(
            SourceVisits visits,
            TestStore tests,
            Clock clock,
            @Value("${hemicycle.conformance.hurry:false}") boolean hurry,
            @Value("${hemicycle.conformance.rule:}") String rule) {
        this.visits = visits;
        this.tests = tests;
        this.clock = clock;
        this.entry = new EntryTest(rule.isBlank() ? Rules.read() : Rules.read(rule), Words.read());
        this.bounds = hurry ? Bounds.USUAL.hurried() : Bounds.USUAL;
    }

    /** The rule in force. */
    public RuleInForce rule() {
        Rule rule = entry.rule();
        return new RuleInForce(
                rule.version(),
                rule.since(),
                rule.text(),
                rule.initial().from(),
                rule.initial().until(),
                rule.initial().holds(clock.instant().atZone(ZoneOffset.UTC).toLocalDate()),
                List.copyOf(rule.initial().relaxes()),
                List.copyOf(rule.required()),
                rule.inOrder());
    }

    /** Has an address tested as soon as possible; the answer is the number of the test. One that waits already is that. */
    public long ask(String address) {
        var subject = checked(address);
        var site = site(subject);
        return tests.open(site).orElseGet(() -> tests.queue(site, subject, clock.instant()));
    }

    /** Tests an address now, and keeps the verdict. */
    public KeptTest test(String address, IntConsumer progress) throws InterruptedException {
        var subject = checked(address);
        var id = tests.begin(site(subject), subject, clock.instant());
        carryOut(id, subject, progress);
        return find(id);
    }

    /** Carries out the next test that waits; false where none does. */
    boolean next() throws InterruptedException {
        var now = clock.instant();
        var id = tests.take(now, now.minus(bounds.time()));
        if (id.isEmpty()) {
            return false;
        }
        carryOut(id.get(), find(id.get()).subject(), ignored -> {});
        return true;
    }

    /** A test by its number. Throws {@link NotFound}. */
    public KeptTest find(long id) {
        return tests.find(id).orElseThrow(() -> new NotFound("test " + id));
    }

    /**
     * The files of a connector drafted from what a test saw, by their paths in its folder; the empty form of one where there was
     * no test. Throws {@link NotFound} where there is no such test, or no verdict yet.
     *
     * @param id the number of the test; null for none
     */
    public Map<String, byte[]> draft(String name, @Nullable Long id) {
        var day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        if (id == null) {
            return Draft.files(name, Sketch.NOTHING, "nowhere yet", day);
        }
        var test = find(id);
        var verdict = test.verdict();
        if (verdict == null) {
            throw new NotFound("a verdict of test " + id);
        }
        return Draft.files(name, verdict.sketch(), test.subject(), day);
    }

    /** The latest verdict on a site, by the word that its badge is called by. Throws {@link NotFound}. */
    public KeptTest latest(String site) {
        return tests.latest(site).orElseThrow(() -> new NotFound("a verdict on " + site));
    }

    /** The verdict on the same site that came before. */
    public Optional<KeptTest> before(KeptTest test) {
        return tests.before(test);
    }

    /** The latest verdict of each site, newest first. */
    public List<KeptVerdict> verdicts(int skip, int count) {
        return tests.verdicts(skip, count);
    }

    /** How many sites have a verdict. */
    public int count() {
        return tests.count();
    }

    /** The tests that wait or are under way. */
    public List<KeptTest> open() {
        return tests.open();
    }

    private void carryOut(long id, String subject, IntConsumer progress) throws InterruptedException {
        try {
            var verdict = entry.site(subject, visits, bounds, clock, requests -> {
                tests.progress(id, requests, clock.instant());
                progress.accept(requests);
            });
            tests.done(id, verdict, entry.rule());
        } catch (RuntimeException trouble) {
            tests.brokenOff(id);
            throw trouble;
        }
    }

    private static String checked(String address) {
        var stripped = address.strip();
        try {
            var uri = new URI(stripped);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (stripped.length() <= LONGEST
                    && (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null) {
                return stripped.replaceFirst("#.*", "");
            }
        } catch (URISyntaxException none) {
            throw new InvalidInput("address", "conformance.invalid.address");
        }
        throw new InvalidInput("address", "conformance.invalid.address");
    }

    /** An address as one word of small letters, figures and hyphens. */
    static String site(String address) {
        return address.replaceFirst("(?i)^https?://(www\\.)?", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
