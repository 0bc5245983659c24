package org.hemicycle.cloud.connectors.declare;

import com.google.re2j.Pattern;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.cloud.connectors.Licence;
import org.hemicycle.cloud.connectors.Pace;
import org.hemicycle.cloud.connectors.Schedule;
import org.hemicycle.cloud.connectors.Secret;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;

/** Compiles the head of a declaration: who the source is, its licence, and how it is to be asked. */
final class HeadCompiler {
    static final String[] WORDS = {
        "connector",
        "name",
        "chambers",
        "language",
        "zone",
        "licence",
        "home",
        "schedule",
        "promise",
        "unverified",
        "fetch",
        "drop",
        "streams"
    };
    private static final Pattern DURATION = Pattern.compile("^(\\d{1,4})(ms|s|m|h|d)$");
    private static final Pattern PACE = Pattern.compile("^(\\d{1,4})/(\\d{1,4})(ms|s|m|h|d)$");
    private static final Pattern ENVIRONMENT = Pattern.compile("^HEMICYCLE_KEY_[A-Z0-9_]+$");

    private final Clause root;
    private final Findings findings;

    HeadCompiler(Clause root) {
        this.root = root;
        this.findings = root.findings();
    }

    DeclaredConnector.Head head(String folder, String sha256, Map<String, String> texts, List<String> folders) {
        var name = root.required("connector");
        if (!name.isEmpty() && !name.equals(folder)) {
            findings.add(
                    root.placeOf("connector"),
                    "the connector “%s” stands in a folder named “%s”".formatted(name, folder));
        }
        var schedule = root.word("schedule", Schedule.class, word -> word.name().toLowerCase(Locale.ROOT));
        var promise = root.text("promise");
        var fetch = root.clause("fetch");
        return new DeclaredConnector.Head(
                name,
                root.required("name"),
                chambers(),
                language(),
                licence(),
                root.required("home"),
                schedule == null ? Schedule.DAILY : schedule,
                promise == null ? Duration.ofDays(2) : duration(promise),
                root.flag("unverified"),
                fetch == null ? new Pace(1, Duration.ofSeconds(1)) : pace(fetch.only("pace", "headers", "key")),
                fetch == null ? null : secret(fetch.clause("key")),
                sha256,
                texts,
                folders);
    }

    List<String> chambers() {
        var chambers = root.texts("chambers");
        if (chambers.isEmpty()) {
            findings.add(root.place(), "“chambers” is missing: the registered chambers that the source feeds");
        }
        chambers.stream()
                .filter(chamber -> !CommonWords.isChamber(chamber))
                .forEach(chamber -> findings.add(
                        root.placeOf("chambers"),
                        "“%s” is no code of a chamber, such as br-camara".formatted(chamber)));
        chambers.stream()
                .filter(CommonWords::isChamber)
                .forEach(chamber -> Chambers.check(chamber, root.placeOf("chambers"), findings));
        return List.copyOf(chambers);
    }

    String language() {
        var tag = root.required("language");
        try {
            return Language.of(tag).tag();
        } catch (IllegalArgumentException e) {
            findings.add(root.placeOf("language"), "“%s” is no language tag, such as pt or pt-BR".formatted(tag));
            return "en";
        }
    }

    ZoneId zone() {
        var zone = root.text("zone");
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            findings.add(root.placeOf("zone"), "“%s” is no time zone, such as America/Sao_Paulo".formatted(zone));
            return ZoneOffset.UTC;
        }
    }

    URI home() {
        var home = root.text("home", "");
        try {
            var address = URI.create(home);
            if (address.getHost() != null) {
                return address.getPath().isEmpty() ? address.resolve("/") : address;
            }
        } catch (IllegalArgumentException e) {
            findings.add(root.placeOf("home"), "“%s” is no address".formatted(home));
            return URI.create("https://source.invalid/");
        }
        findings.add(root.placeOf("home"), "“home” should be the https address of the source's page for people");
        return URI.create("https://source.invalid/");
    }

    private Licence licence() {
        var licence = root.clause("licence");
        if (licence == null) {
            findings.add(root.place(), "“licence” is missing: id, name, url, attribution");
            return new Licence("", "", null, null);
        }
        licence.only("id", "name", "url", "attribution");
        return new Licence(
                licence.required("id"), licence.required("name"), licence.text("url"), licence.text("attribution"));
    }

    private Pace pace(Clause fetch) {
        var written = fetch.text("pace");
        var matcher = PACE.matcher(written == null ? "1/1s" : written);
        if (matcher.find() && Integer.parseInt(matcher.group(1)) > 0) {
            return new Pace(
                    Integer.parseInt(matcher.group(1)), duration(Integer.parseInt(matcher.group(2)), matcher.group(3)));
        }
        findings.add(fetch.placeOf("pace"), "a pace is written 2/1s: at most 2 requests in 1 second");
        return new Pace(1, Duration.ofSeconds(1));
    }

    private @Nullable Secret secret(@Nullable Clause key) {
        if (key == null) {
            return null;
        }
        key.only("header", "query", "from");
        var from = key.required("from");
        if (!ENVIRONMENT.matcher(from).find()) {
            findings.add(
                    key.placeOf("from"),
                    "“from” is the name of an environment variable, HEMICYCLE_KEY_...; a key never stands here");
        }
        if (key.has("header") == key.has("query")) {
            findings.add(key.place(), "a key goes into a “header” or into the “query”");
        }
        return key.has("header")
                ? new Secret(Secret.Place.HEADER, key.text("header", ""), from)
                : new Secret(Secret.Place.QUERY, key.text("query", ""), from);
    }

    private Duration duration(String written) {
        var matcher = DURATION.matcher(written);
        if (matcher.find()) {
            return duration(Integer.parseInt(matcher.group(1)), matcher.group(2));
        }
        findings.add(root.placeOf("promise"), "“%s” is no length of time, such as 2d or 6h".formatted(written));
        return Duration.ofDays(2);
    }

    private static Duration duration(int number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(Math.max(1, number));
            case "s" -> Duration.ofSeconds(Math.max(1, number));
            case "m" -> Duration.ofMinutes(Math.max(1, number));
            case "h" -> Duration.ofHours(Math.max(1, number));
            default -> Duration.ofDays(Math.max(1, number));
        };
    }
}
