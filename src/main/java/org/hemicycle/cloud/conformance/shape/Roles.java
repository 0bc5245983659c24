package org.hemicycle.cloud.conformance.shape;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What the fields of a set of records seem to mean, by their names and, more than that, by their values. */
public final class Roles {
    private static final double NEARLY_ALL = 0.9;
    private static final int FEW = 10;

    private final RecordSet set;
    private final Words words;
    private final List<FoundField> plain;

    public Roles(RecordSet set, Words words) {
        this.set = set;
        this.words = words;
        this.plain = set.fields().values().stream()
                .filter(field -> field.oncePerRecord() && !field.values().isEmpty())
                .toList();
    }

    /** What tells one record from another; null where nothing does. */
    public @Nullable FoundField key() {
        return best(
                plain.stream()
                        .filter(field ->
                                field.depth() <= 3 && field.share(set.records().size()) >= NEARLY_ALL)
                        .filter(field -> words.field("identifier", field.name()) >= 0)
                        .filter(field -> field.averageLength() <= 120 && !isDate(field))
                        .toList(),
                field -> -field.uniqueness() * 100 + words.field("identifier", field.name()) * 4 + field.depth() * 2);
    }

    /** What people call the record by; null where nothing looks like it. */
    public @Nullable FoundField title() {
        return best(
                plain.stream()
                        .filter(field -> field.depth() <= 3 && words.field("title", field.name()) >= 0)
                        .filter(field -> field.averageLength() >= 8 && !isDate(field) && !isAddress(field))
                        .filter(field -> field.share(set.records().size()) >= 0.5)
                        .toList(),
                field -> words.field("title", field.name()) * 40
                        - field.uniqueness() * 30
                        + field.depth() * 4
                        - Math.min(field.averageLength(), 200) / 20);
    }

    /** The number that people quote; null where nothing looks like it. */
    public @Nullable FoundField number() {
        var key = key();
        return best(
                plain.stream()
                        .filter(field -> field.depth() <= 3 && words.field("number", field.name()) >= 0)
                        .filter(field -> !field.equals(key) && !isDate(field) && !isAddress(field))
                        .filter(field -> field.averageLength() <= 40
                                && field.share(set.records().size()) >= 0.5)
                        .toList(),
                field -> field.depth() * 2 - field.uniqueness() * 10);
    }

    /** When it all began, else any date that nearly all records have; null where there is none. */
    public @Nullable FoundField introducedOn() {
        return best(
                dates().stream()
                        .filter(field -> field.share(set.records().size()) >= 0.5)
                        .toList(),
                field -> (words.field("introduced", field.name()) >= 0 ? 0 : 20)
                        + (Words.plain(field.name()).matches(".*(updat|modif|chang|atualiz|actualiz|aktualis).*")
                                ? 15
                                : 0)
                        + field.depth() * 2
                        - field.share(set.records().size()) * 5);
    }

    /** The fields that hold dates. */
    public List<FoundField> dates() {
        return plain.stream().filter(this::isDate).toList();
    }

    /** Where it stands now, in the source's words; null where nothing looks like it. */
    public @Nullable FoundField status() {
        var key = key();
        return best(
                plain.stream()
                        .filter(field -> field.depth() <= 4 && words.field("stage", field.name()) >= 0)
                        .filter(field -> !field.equals(key) && !isDate(field) && !isAddress(field) && !isTruth(field))
                        .filter(field -> field.share(set.records().size()) >= 0.3 && field.averageLength() <= 160)
                        .filter(field ->
                                field.distinct() <= Math.max(12, field.values().size() * 0.6))
                        .toList(),
                field -> (isNumbers(field) ? 50 : 0)
                        + (Words.plain(field.path()).matches(".*\\b(id|cod|codigo|code)\\b.*") ? 20 : 0)
                        + field.depth() * 2
                        - field.share(set.records().size()) * 10);
    }

    public @Nullable FoundField language() {
        return best(
                set.fields().values().stream()
                        .filter(field -> words.field("language", field.name()) >= 0)
                        .filter(field -> !field.values().isEmpty()
                                && field.values().stream().allMatch(value -> value.length() <= 30))
                        .toList(),
                FoundField::depth);
    }

    /** An address of the record itself; null where there is none. */
    public @Nullable FoundField address() {
        return best(
                plain.stream()
                        .filter(field ->
                                isAddress(field) && field.share(set.records().size()) >= 0.5 && field.depth() <= 3)
                        .toList(),
                field -> (words.field("address", field.name()) >= 0 ? 0 : 10)
                        + field.depth() * 2
                        - field.uniqueness() * 10);
    }

    /** What happened to the records, one dated event after the other. */
    public @Nullable Steps steps() {
        return set.fields().values().stream()
                .filter(FoundField::isList)
                .map(this::steps)
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(steps -> steps.named() ? 0 : 1))
                .orElse(null);
    }

    /** How much the records look like bills. */
    public double score() {
        var score = 0.0;
        var title = title();
        score += title == null ? 0 : words.field("title", title.name()) == 0 ? 5 : 2.5;
        var key = key();
        score += key == null || key.uniqueness() < NEARLY_ALL ? 0 : 2;
        score += dates().isEmpty() ? 0 : 2;
        score += status() == null ? 0 : 2;
        score += number() == null ? 0 : 1;
        score += steps() == null ? 0 : 2;
        score += Math.min(6, Math.log(1 + set.size()) / Math.log(2)) * 0.5;
        score -= Math.max(0, deep(set.path()) - 1) * 0.8;
        return set.fields().size() < 2 ? 0 : score;
    }

    private static int deep(@Nullable String path) {
        return path == null || path.equals(".") ? 0 : path.split("/", -1).length;
    }

    private @Nullable Steps steps(FoundField list) {
        var inside = set.fields().values().stream()
                .filter(field -> field.path().startsWith(list.path() + "/")
                        && !field.values().isEmpty())
                .toList();
        var date = best(inside.stream().filter(this::isDate).toList(), FoundField::depth);
        var said = best(
                inside.stream()
                        .filter(field -> !isDate(field) && !isAddress(field) && !isNumbers(field) && !isTruth(field))
                        .filter(field -> field.averageLength() >= 4
                                && !Words.plain(field.name()).matches("type|id|lang|language"))
                        .toList(),
                field -> (words.field("stage", field.name()) >= 0 || words.field("title", field.name()) >= 0 ? 0 : 10)
                        + field.depth() * 3
                        - Math.min(field.averageLength(), 40) / 10);
        var named = words.field("steps", list.name()) >= 0 || words.field("steps", list.path()) >= 0;
        var addressed = inside.stream().anyMatch(this::isAddress);
        return date == null || said == null || (!named && addressed) ? null : new Steps(list, date, said, named);
    }

    private boolean isDate(FoundField field) {
        return field.dating() != null;
    }

    private boolean isAddress(FoundField field) {
        return field.values().stream()
                                .limit(50)
                                .filter(value -> value.matches("https?://\\S+"))
                                .count()
                        * 2
                > Math.min(50, field.values().size());
    }

    private static boolean isNumbers(FoundField field) {
        return field.values().stream().limit(50).allMatch(value -> value.matches("[-+]?\\d+([.,]\\d+)?"));
    }

    private static boolean isTruth(FoundField field) {
        return field.values().stream().allMatch(value -> value.matches("(?i)true|false|yes|no|0|1|sim|não|si|s|n"));
    }

    private static @Nullable FoundField best(List<FoundField> fields, ToDoubleFunction<FoundField> cost) {
        return fields.stream().min(Comparator.comparingDouble(cost)).orElse(null);
    }

    /** A list of dated events. */
    public record Steps(FoundField list, FoundField date, FoundField said, boolean named) {}
}
