package org.hemicycle.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What stands in the place of an answer: bombs, traps, and pages of apology. */
final class WholeAnswers {
    private static final String XML = "application/xml";
    static final int MANY_ENTRIES = 600_000;
    private static final String ZIP = "application/zip";

    private static final Map<Integer, byte[]> MANY = new ConcurrentHashMap<>();

    private WholeAnswers() {}

    /** The first that strikes; null where none does. */
    static @Nullable Said instead(Struck struck, Supplier<List<InventedBill>> bills) {
        return struck.inflictions().stream()
                .map(one -> instead(one, bills))
                .filter(said -> said != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Said instead(Infliction infliction, Supplier<List<InventedBill>> bills) {
        var with = infliction.with();
        return switch (infliction.fault()) {
            case DEEP_JSON ->
                Said.of("application/json", "{\"items\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}");
            case HTML204 ->
                Said.of("text/html", "<!DOCTYPE html><html><body><h1>We will be back soon</h1></body></html>");
            case XXE -> xml("<!DOCTYPE bills [<!ENTITY x SYSTEM \"%s\">]>".formatted(with), "&x;", bills);
            case BILLION_LAUGHS -> xml(laughs(), "&a11;", bills);
            case EXTERNAL_DTD -> xml("<!DOCTYPE bills SYSTEM \"%s\">".formatted(with), "x", bills);
            case PARAMETER_ENTITIES ->
                xml("<!DOCTYPE bills [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>".formatted(with), "x", bills);
            case XINCLUDE ->
                xml(
                        "",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"%s\"/>".formatted(with),
                        bills);
            case SCHEMA_LOCATION ->
                Said.of(
                        XML,
                        "<bills xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"%s\">%s</bills>"
                                .formatted(with, BillWriting.xml(bills.get())));
            case ZIP_BOMB -> Said.of(ZIP, zipBomb(infliction.with(512)));
            case ZIP_SLIP -> Said.of(ZIP, zipSlip(with, bills));
            case NESTED_ZIP ->
                Said.of(ZIP, new Archives.Zip().add("inner.zip", zipBomb(64)).bytes());
            case MANY_ENTRIES -> Said.of(ZIP, manyEntries(infliction.with(MANY_ENTRIES)));
            case EQUAL_NAMES -> Said.of(ZIP, equalNames(bills.get()));
            default -> null;
        };
    }

    private static Said xml(String type, String title, Supplier<List<InventedBill>> bills) {
        var trap = bills.get().getFirst().withTitle("@");
        return Said.of(
                XML,
                "<?xml version=\"1.0\"?>%s<bills>%s</bills>"
                        .formatted(type, BillWriting.xml(List.of(trap)).replace(">@<", ">" + title + "<")));
    }

    private static String laughs() {
        var type = new StringBuilder("<!DOCTYPE bills [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 12; i++) {
            type.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        return type.append("]>").toString();
    }

    private static byte[] zipBomb(int mebibytesOfOne) {
        var zeros = new Archives.Zeros(mebibytesOfOne);
        var zip = new Archives.Zip();
        for (var i = 0; i < 16; i++) {
            zip.zeros("bills-%d.json".formatted(i), zeros);
        }
        return zip.bytes();
    }

    /** Members that would like to be written elsewhere, with the bills among them. */
    private static byte[] zipSlip(String target, Supplier<List<InventedBill>> bills) {
        var zip = new Archives.Zip();
        var list = json(bills.get());
        zip.add("../../../../../../../../../.." + target, list);
        zip.add(target, "[]".getBytes(StandardCharsets.UTF_8));
        zip.link("link.json", target);
        return zip.bytes();
    }

    /** Made once: it takes longer than whoever asks would wait. */
    static byte[] manyEntries(int count) {
        return MANY.computeIfAbsent(count, WholeAnswers::makeManyEntries);
    }

    private static byte[] makeManyEntries(int count) {
        var zip = new Archives.Zip();
        for (var i = 0; i < count; i++) {
            zip.empty(i + ".json");
        }
        return zip.bytes();
    }

    /** Two members of one name, of which each holds half of the bills. */
    private static byte[] equalNames(List<InventedBill> bills) {
        var half = bills.size() / 2;
        return new Archives.Zip()
                .add("bills.json", json(bills.subList(0, half)))
                .add("bills.json", json(bills.subList(half, bills.size())))
                .bytes();
    }

    private static byte[] json(List<InventedBill> bills) {
        var list = new BillWriting(new Struck(List.of())).json(bills);
        return ("[" + String.join(",", list) + "]").getBytes(StandardCharsets.UTF_8);
    }
}
