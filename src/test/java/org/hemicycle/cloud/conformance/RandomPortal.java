package org.hemicycle.cloud.conformance;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.hemicycle.cloud.conformance.MadeUpSite.Said;
import org.jspecify.annotations.Nullable;

/** A made-up portal whose format, paging, names and quirks are drawn at random; it knows what it holds and how it says so. */
final class RandomPortal implements AutoCloseable {
    private static final int BILLS = 57;
    private static final int PAGE = 20;
    private static final String[][] STAGES = {
        {"First reading", "In committee", "Second reading", "Passed"},
        {"Apresentação", "Nas comissões", "Em plenário", "Aprovado"},
        {"Presentado", "En comisión", "En pleno", "Aprobado"},
        {"Déposé", "En commission", "En séance", "Adopté"},
        {"Eingebracht", "Im Ausschuss", "Zweite Beratung", "Verabschiedet"},
        {"Diajukan", "Dibahas di komisi", "Sidang pleno", "Disetujui"}
    };
    /** Names of: key, title, number, introduced on, status, steps, step, date of a step, words of a step, list, record. */
    private static final String[][] NAMES = {
        {"id", "title", "billNumber", "introducedOn", "status", "steps", "step", "date", "description", "items", "bill"
        },
        {
            "codigo",
            "ementa",
            "numero",
            "dataApresentacao",
            "situacao",
            "tramitacoes",
            "tramitacao",
            "data",
            "descricao",
            "dados",
            "proposicao"
        },
        {
            "uid",
            "titulo",
            "expediente",
            "fechaIngreso",
            "estado",
            "tramites",
            "tramite",
            "fecha",
            "detalle",
            "resultados",
            "proyecto"
        },
        {
            "identifiant",
            "intitule",
            "reference",
            "dateDepot",
            "etape",
            "actes",
            "acte",
            "date",
            "libelle",
            "textes",
            "texte"
        },
        {
            "kennung",
            "betreff",
            "drucksache",
            "eingangAm",
            "beratungsstand",
            "schritte",
            "schritt",
            "am",
            "wortlaut",
            "vorgaenge",
            "vorgang"
        },
        {
            "kode",
            "judul",
            "nomor",
            "tanggalMasuk",
            "posisi",
            "riwayat",
            "langkah",
            "tanggal",
            "keterangan",
            "daftar",
            "rancangan"
        }
    };

    private static final String[] LANGUAGES = {"en", "pt", "es", "fr", "de", "id"};

    enum Format {
        JSON,
        XML,
        CSV,
        NDJSON
    }

    enum Paged {
        PAGE,
        PAGE_FROM_ZERO,
        OFFSET,
        NEXT,
        LINK_HEADER,
        CURSOR,
        WHOLE
    }

    /** A bill that the portal holds. */
    record Bill(String key, String title, String number, LocalDate introducedOn, String status, List<Event> steps) {}

    /** A step of it. */
    record Event(LocalDate date, String words) {}

    private final MadeUpSite site = MadeUpSite.empty();
    private final Format format;
    private final Paged paged;
    private final String[] names;
    private final String[] stages;
    private final String language;
    private final String pattern;
    private final boolean wrapped;
    private final boolean latin;
    private final char separator;
    private final List<Bill> bills;

    RandomPortal(long seed) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        var tongue = random.nextInt(NAMES.length);
        format = Format.values()[random.nextInt(Format.values().length)];
        paged = format == Format.CSV || format == Format.NDJSON
                ? Paged.WHOLE
                : Paged.values()[random.nextInt(Paged.values().length)];
        names = NAMES[tongue];
        stages = STAGES[tongue];
        language = LANGUAGES[tongue];
        pattern = List.of("", "dd/MM/yyyy", "dd.MM.yyyy", "yyyy/MM/dd", "").get(random.nextInt(5));
        wrapped = random.nextBoolean();
        latin = random.nextInt(4) == 0;
        separator = ";,\t".charAt(random.nextInt(3));
        bills = IntStream.range(0, BILLS).mapToObj(i -> bill(i, random)).toList();
        site.says("/", Said.of("text/html; charset=utf-8", home()));
        site.says("/licence", Said.of("text/html; charset=utf-8", "<html><p>CC BY 4.0</p></html>"));
        site.says(
                "/docs",
                Said.of(
                        "text/html; charset=utf-8",
                        "<html lang=%s><p>Ask for more with <code>%s</code>.</p></html>"
                                .formatted(language, parameter() + "=N")));
        site.answers(path(), this::answer);
    }

    String form() {
        return "%s, %s, %s, dates %s%s%s"
                .formatted(
                        format,
                        paged,
                        language,
                        pattern.isEmpty() ? "ISO 8601" : pattern,
                        wrapped ? ", wrapped" : "",
                        latin ? ", windows-1252" : "");
    }

    String address() {
        return site.address() + "/";
    }

    String host() {
        return site.host();
    }

    List<Bill> bills() {
        return bills;
    }

    /** The words of its stages, which a person who knows the rules of procedure would map. */
    List<String> stages() {
        return List.of(stages);
    }

    boolean tellsSteps() {
        return format != Format.CSV;
    }

    /** What a person would write into the declaration for a field, having looked at an answer. */
    Map<String, String> truth() {
        var date = ", as: date" + (pattern.isEmpty() ? "" : ", pattern: " + pattern);
        var list = format == Format.XML ? names[5] + "/" + names[6] : names[5];
        var key = format == Format.XML ? "\"@" + names[0] + "\"" : names[0];
        return Map.of(
                "key",
                key,
                "identifiers",
                "[ { scheme: source-id, value: %s, identifying: true }, { scheme: number, value: %s } ]"
                        .formatted(key, names[2]),
                "title",
                names[1],
                "number",
                names[2],
                "introducedOn",
                "{ path: %s%s }".formatted(names[3], date),
                "status",
                "{ words: %1$s, stage: { table: statuses, words: %1$s } }".formatted(names[4]),
                "steps",
                "{ each: %s, date: { path: %s%s }, words: %3$s, stage: { table: steps, words: %3$s } }"
                        .replace("%3$s", names[8])
                        .formatted(list, names[7], date),
                "language",
                language);
    }

    @Override
    public void close() {
        site.close();
    }

    private Bill bill(int i, Random random) {
        var day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500));
        var steps = new ArrayList<Event>();
        for (var step = 0; step <= 1 + i % 3; step++) {
            steps.add(new Event(day.plusDays(13L * step), stages[step]));
        }
        return new Bill(
                Integer.toString(4000 + 7 * i),
                "Regulation of ferry line %d across the São Brás inlet & its %d piers".formatted(i + 1, 2 + i % 5),
                "%d/%d".formatted(i + 1, 2025),
                day,
                steps.getLast().words(),
                steps);
    }

    private String home() {
        return "<!doctype html><html lang=%s><a href='%s'>Open data: bills (%s)</a> <a href='/docs'>Documentation</a> <a href='/licence'>Licence</a></html>"
                .formatted(language, first(), format);
    }

    private String path() {
        return "/api/" + names[10] + "s";
    }

    private String first() {
        return switch (paged) {
            case PAGE -> path() + "?" + parameter() + "=1&limit=" + PAGE;
            case PAGE_FROM_ZERO -> path() + "?" + parameter() + "=0&limit=" + PAGE;
            case OFFSET -> path() + "?" + parameter() + "=0&limit=" + PAGE;
            default -> path();
        };
    }

    private String parameter() {
        return switch (paged) {
            case PAGE, PAGE_FROM_ZERO -> "page";
            case OFFSET -> "offset";
            case CURSOR -> "cursor";
            default -> "none";
        };
    }

    private Said answer(String query) {
        var from = from(query);
        var to = paged == Paged.WHOLE ? BILLS : Math.min(BILLS, from + PAGE);
        var page = from >= BILLS ? List.<Bill>of() : bills.subList(from, to);
        var next = to < BILLS && paged != Paged.WHOLE ? Integer.toString(to) : null;
        var text = switch (format) {
            case JSON -> json(page, next);
            case XML -> xml(page, next);
            case CSV -> csv();
            case NDJSON -> String.join("\n", bills.stream().map(this::object).toList()) + "\n";
        };
        Charset charset = latin ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        var type = switch (format) {
            case JSON -> "application/json";
            case XML -> "application/xml";
            case CSV -> "text/csv";
            case NDJSON -> "application/x-ndjson";
        };
        var headers = paged == Paged.LINK_HEADER && next != null
                ? Map.of("Link", "<%s?from=%s>; rel=\"next\"".formatted(site.address() + path(), next))
                : Map.<String, String>of();
        return new Said(200, type + "; charset=" + charset.name(), text.getBytes(charset), headers);
    }

    private int from(String query) {
        var number = query.replaceFirst(".*(?:page|offset|cursor|from)=[a-z]*(\\d+).*", "$1");
        if (!number.matches("\\d+")) {
            return 0;
        }
        var asked = Integer.parseInt(number);
        return switch (paged) {
            case PAGE -> (asked - 1) * PAGE;
            case PAGE_FROM_ZERO -> asked * PAGE;
            case WHOLE -> 0;
            default -> asked;
        };
    }

    private String json(List<Bill> page, @Nullable String next) {
        var list = "\"%s\": [%s]"
                .formatted(
                        names[9],
                        String.join(",", page.stream().map(this::object).toList()));
        var more = new StringBuilder();
        if (next != null && paged == Paged.NEXT) {
            more.append("\"next\": \"%s?from=%s\", ".formatted(site.address() + path(), next));
        }
        if (next != null && paged == Paged.CURSOR) {
            more.append("\"cursor\": \"c%s\", ".formatted(next));
        }
        more.append("\"total\": %d, ".formatted(BILLS));
        return wrapped ? "{%s\"result\": {%s}}".formatted(more, list) : "{%s%s}".formatted(more, list);
    }

    private String object(Bill bill) {
        var steps = bill.steps().stream()
                .map(step -> "{\"%s\": \"%s\", \"%s\": \"%s\"}"
                        .formatted(names[7], date(step.date()), names[8], step.words()))
                .toList();
        return "{\"%s\": %s, \"%s\": \"%s\", \"%s\": \"%s\", \"%s\": \"%s\", \"%s\": \"%s\", \"%s\": [%s]}"
                .formatted(
                        names[0],
                        bill.key(),
                        names[1],
                        bill.title(),
                        names[2],
                        bill.number(),
                        names[3],
                        date(bill.introducedOn()),
                        names[4],
                        bill.status(),
                        names[5],
                        String.join(",", steps));
    }

    private String xml(List<Bill> page, @Nullable String next) {
        var xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"%s\"?><answer>".formatted(latin ? "windows-1252" : "UTF-8"));
        if (next != null && paged == Paged.NEXT) {
            xml.append("<next>%s?from=%s</next>".formatted(site.address() + path(), next));
        }
        if (next != null && paged == Paged.CURSOR) {
            xml.append("<cursor>c%s</cursor>".formatted(next));
        }
        xml.append("<total>%d</total>".formatted(BILLS)).append(wrapped ? "<%s>".formatted(names[9]) : "");
        page.forEach(bill -> xml.append(element(bill)));
        return xml.append(wrapped ? "</%s>".formatted(names[9]) : "")
                .append("</answer>")
                .toString();
    }

    private String element(Bill bill) {
        var steps = bill.steps().stream()
                .map(step -> "<%1$s><%2$s>%3$s</%2$s><%4$s>%5$s</%4$s></%1$s>"
                        .formatted(names[6], names[7], date(step.date()), names[8], step.words()))
                .toList();
        return "<%s %s=\"%s\"><%3$s>".replace("%3$s", names[1]).formatted(names[10], names[0], bill.key())
                + bill.title().replace("&", "&amp;")
                + "</%1$s><%2$s>%3$s</%2$s><%4$s>%5$s</%4$s><%6$s>%7$s</%6$s><%8$s>%9$s</%8$s></%10$s>"
                        .formatted(
                                names[1],
                                names[2],
                                bill.number(),
                                names[3],
                                date(bill.introducedOn()),
                                names[4],
                                bill.status(),
                                names[5],
                                String.join("", steps),
                                names[10]);
    }

    private String csv() {
        var rows = new StringBuilder(
                        String.join(Character.toString(separator), names[0], names[1], names[2], names[3], names[4]))
                .append('\n');
        bills.forEach(bill -> rows.append(String.join(
                        Character.toString(separator),
                        bill.key(),
                        bill.title(),
                        bill.number(),
                        date(bill.introducedOn()),
                        bill.status()))
                .append('\n'));
        return rows.toString();
    }

    private String date(LocalDate day) {
        return pattern.isEmpty()
                ? day.toString()
                : DateTimeFormatter.ofPattern(pattern).format(day);
    }
}
