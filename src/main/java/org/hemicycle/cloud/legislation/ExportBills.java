package org.hemicycle.cloud.legislation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hemicycle.cloud.legislation.model.BillBuilder;
import org.hemicycle.cloud.legislation.model.StoredRecord;
import org.hemicycle.cloud.legislation.store.DeclaredSourceStore;
import org.hemicycle.cloud.legislation.store.RecordStore;
import org.hemicycle.cloud.legislation.store.StoredJson;
import org.hemicycle.cloud.legislation.store.WorkRow;
import org.hemicycle.cloud.legislation.store.WorkStore;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.hemicycle.ground.platform.translations.Translations;
import org.springframework.stereotype.Service;

/** Bills as open data, a few hundred in memory at a time; each with its licence and where it comes from. */
@Service
public class ExportBills {
    private final WorkStore works;
    private final RecordStore records;
    private final DeclaredSourceStore sources;
    private final Translations translations;

    ExportBills(WorkStore works, RecordStore records, DeclaredSourceStore sources, Translations translations) {
        this.translations = translations;
        this.works = works;
        this.records = records;
        this.sources = sources;
    }

    /** Which bills: by any of these values of country, chamber, stage, outcome, kind and topic; empty lists take all. */
    public record Filter(
            List<String> countries,
            List<String> chambers,
            List<String> stages,
            List<String> outcomes,
            List<String> kinds,
            List<String> topics,
            boolean withSamples) {

        boolean takes(Bill bill) {
            return any(countries, bill.country())
                    && any(chambers, bill.address().chamber())
                    && any(stages, bill.stage().stage().name())
                    && any(outcomes, bill.outcome().name())
                    && any(kinds, bill.kind().name())
                    && (topics.isEmpty()
                            || bill.topics().stream()
                                    .anyMatch(one -> topics.contains(one.topic().name())))
                    && (withSamples || !bill.sample());
        }

        private static boolean any(List<String> wanted, String value) {
            return wanted.isEmpty() || wanted.contains(value);
        }
    }

    /** Gives every bill with the fragments that it rests on, by address; the number of bills. */
    public long each(Filter filter, BiConsumer<Bill, List<Long>> taker) {
        var builder = new BillBuilder(sources.all());
        long given = 0;
        for (var page = works.after(0);
                !page.isEmpty();
                page = works.after(page.getLast().id())) {
            var said = records.ofWorks(page.stream().map(WorkRow::id).toList());
            for (var row : page) {
                var its = said.getOrDefault(row.id(), List.of());
                var bill = its.isEmpty() ? null : builder.build(its).at(row.address());
                if (bill != null && filter.takes(bill)) {
                    taker.accept(
                            bill,
                            its.stream().map(StoredRecord::fragment).distinct().toList());
                    given++;
                }
            }
        }
        return given;
    }

    /** The names of the columns of {@link #row(Bill, List)}. */
    public static final List<String> COLUMNS = List.of(
            "chamber",
            "key",
            "country",
            "kind",
            "number",
            "title",
            "language",
            "initiator",
            "introducedOn",
            "lastActivityOn",
            "stage",
            "stageCertainty",
            "stageWords",
            "outcome",
            "sponsors",
            "subjects",
            "topic",
            "topicCertainty",
            "topics",
            "identifiers",
            "addresses",
            "sources",
            "licences",
            "attributions",
            "fragments",
            "derived",
            "sample",
            "languageRecognised");

    private static final List<String> IN_ANOTHER =
            List.of("titleTranslated", "titleTranslatedLanguage", "translationQuality", "translationEngine");

    /** Those columns, and what a title in another language needs beside it. */
    public static List<String> columns(String language) {
        return language.isBlank()
                ? COLUMNS
                : Stream.concat(COLUMNS.stream(), IN_ANOTHER.stream()).toList();
    }

    /** A bill as a row of a table, with its title in another language where that is known already. */
    public List<String> row(Bill bill, List<Long> fragments, String language) {
        var row = new ArrayList<>(row(bill, fragments));
        if (!language.isBlank()) {
            var made = title(bill, language);
            row.add(made.map(TranslatedText::text).orElse(""));
            row.add(made.map(TranslatedText::to).orElse(""));
            row.add(made.map(one -> one.quality().code()).orElse(""));
            row.add(made.map(TranslatedText::engine).orElse(""));
        }
        return row;
    }

    private Optional<TranslatedText> title(Bill bill, String language) {
        return bill.mainTitle().flatMap(title -> {
            var original = OriginalText.title(title.text(), title.language(), bill.country());
            return Optional.ofNullable(
                    translations.known(List.of(original), language).get(original));
        });
    }

    /** A bill as a row of a table. */
    public static List<String> row(Bill bill, List<Long> fragments) {
        var title = bill.mainTitle();
        var row = new ArrayList<String>();
        row.add(bill.address().chamber());
        row.add(bill.address().key());
        row.add(bill.country());
        row.add(bill.kind().name());
        row.add(text(bill.number()));
        row.add(title.map(one -> one.text()).orElse(""));
        row.add(title.map(one -> one.language()).orElse(""));
        row.add(text(bill.initiator()));
        row.add(text(bill.introducedOn()));
        row.add(text(bill.lastActivityOn()));
        row.add(bill.stage().stage().name());
        row.add(bill.stage().certainty().name());
        row.add(text(bill.stage().words()));
        row.add(bill.outcome().name());
        row.add(joined(bill.sponsors().stream().map(one -> one.name())));
        row.add(joined(bill.subjects().stream().map(one -> one.text())));
        var topics = bill.topics();
        row.add(topics.isEmpty() ? "" : topics.getFirst().topic().name());
        row.add(topics.isEmpty() ? "" : topics.getFirst().certainty().name());
        row.add(joined(topics.stream().map(one -> one.topic().name())));
        row.add(joined(bill.identifiers().stream().map(one -> one.scheme() + ":" + one.value())));
        row.add(joined(bill.addresses().stream()));
        row.add(joined(bill.sources().stream().map(BillSource::connector)));
        row.add(joined(bill.sources().stream().map(one -> one.licence().id()).distinct()));
        row.add(joined(bill.sources().stream()
                .map(one -> text(one.licence().attribution()))
                .distinct()));
        row.add(joined(fragments.stream().map(String::valueOf)));
        row.add(String.valueOf(bill.derived()));
        row.add(String.valueOf(bill.sample()));
        row.add(title.map(one -> String.valueOf(one.recognised() != null)).orElse(""));
        return row;
    }

    /** A bill as one line of JSON, with the fragments it rests on, and its title in another language where that is known. */
    public String json(Bill bill, List<Long> fragments, String language) {
        Map<String, Object> line = new TreeMap<>();
        line.put("bill", bill);
        line.put("topics", bill.topics());
        line.put("fragments", fragments);
        if (!language.isBlank()) {
            title(bill, language).ifPresent(made -> line.put("translatedTitle", made));
        }
        return StoredJson.writeAny(line);
    }

    /** A row of CSV after RFC 4180. What a spreadsheet would take for a formula gets an apostrophe in front. */
    public static String csv(List<String> row) {
        return String.join(",", row.stream().map(ExportBills::cell).toList());
    }

    private static String cell(String value) {
        var safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        var quoted = safe.chars().anyMatch(one -> one == ',' || one == '"' || one == '\n' || one == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static String joined(Stream<String> values) {
        return String.join(" | ", values.filter(value -> !value.isEmpty()).toList());
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
