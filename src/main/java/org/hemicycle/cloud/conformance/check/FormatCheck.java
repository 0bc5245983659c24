package org.hemicycle.cloud.conformance.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.Form;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.gather.Sniff;
import org.jspecify.annotations.Nullable;

/** Whether data are in the format that their media type or their name says, and can be read in it. */
final class FormatCheck implements Check {
    @Override
    public Point point() {
        return Point.FORMAT;
    }

    @Override
    public boolean restsOnData() {
        return false;
    }

    @Override
    public Told judge(Look look) {
        var claiming = look.evidence().sights().stream()
                .filter(Sight::answered)
                .filter(sight -> sight.form().structured()
                        || claimed(sight).filter(Form::structured).isPresent())
                .toList();
        if (claiming.isEmpty()) {
            return Told.of(State.NOT_TESTABLE).saying("noData");
        }
        var lies = claiming.stream().filter(FormatCheck::lies).toList();
        var broken = look.analysis().documents().stream()
                .filter(document -> document.unreadable() != null)
                .toList();
        var vague = claiming.stream().filter(sight -> claimed(sight).isEmpty()).toList();
        var bad = lies.size() + broken.size();
        var told = Told.of(bad == 0 ? State.PASSED : bad * 5 >= claiming.size() ? State.FAILED : State.PARTLY);
        for (var lie : first(lies)) {
            told = told.showing(lie, null, "format.lie", claim(lie), lie.form().name());
        }
        for (var document : first(broken)) {
            told = told.showing(
                    document.sight(),
                    null,
                    "format.broken",
                    document.sight().form().name(),
                    why(document.unreadable()));
        }
        if (bad == 0 && !vague.isEmpty()) {
            told = told.atMost(State.PARTLY)
                    .showing(
                            vague.getFirst(),
                            null,
                            "format.vague",
                            claim(vague.getFirst()),
                            vague.getFirst().form().name());
        }
        if (told.seen().isEmpty()) {
            var one = claiming.getFirst();
            told = told.showing(
                    one,
                    null,
                    "format.true",
                    claiming.size(),
                    claim(one),
                    one.form().name());
        }
        return told;
    }

    /** Why it cannot be read, without what parsers say of themselves. */
    private static String why(@Nullable String unreadable) {
        return String.valueOf(unreadable)
                .replaceAll("\\(start marker at .*?(?=\\(line|$)", "")
                .replaceFirst("^not \\w+: ", "");
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(3, all.size()));
    }

    private static boolean lies(Sight sight) {
        var claimed = claimed(sight);
        return claimed.isPresent() && !alike(claimed.get(), sight.form());
    }

    private static boolean alike(Form claimed, Form real) {
        return claimed == real
                || (claimed == Form.JSON && real == Form.NDJSON)
                || (claimed == Form.NDJSON && real == Form.JSON)
                || (claimed == Form.HTML && real == Form.XML);
    }

    /** What the answer says it is, in words to show. */
    private static String claim(Sight sight) {
        return sight.mediaType().orElseGet(() -> "." + Sniff.ending(sight.address()));
    }

    /** The form that the media type states, or the name of a file; empty where neither tells. */
    private static Optional<Form> claimed(Sight sight) {
        var type = sight.mediaType();
        return type.isPresent() ? byType(type.get()) : byEnding(Sniff.ending(sight.address()));
    }

    private static Optional<Form> byType(String type) {
        if (type.contains("ndjson") || type.contains("jsonl") || type.contains("json-seq")) {
            return Optional.of(Form.NDJSON);
        }
        if (type.contains("json")) {
            return Optional.of(Form.JSON);
        }
        if (type.contains("xhtml") || type.contains("text/html")) {
            return Optional.of(Form.HTML);
        }
        if (type.contains("xml")) {
            return Optional.of(Form.XML);
        }
        if (type.contains("csv") || type.contains("tab-separated")) {
            return Optional.of(Form.CSV);
        }
        if (type.contains("yaml")) {
            return Optional.of(Form.YAML);
        }
        return type.contains("pdf") ? Optional.of(Form.PDF) : Optional.empty();
    }

    private static Optional<Form> byEnding(String ending) {
        return switch (ending.toLowerCase(Locale.ROOT)) {
            case "json", "geojson", "jsonld" -> Optional.of(Form.JSON);
            case "ndjson", "jsonl" -> Optional.of(Form.NDJSON);
            case "xml", "rdf", "atom", "rss", "xsd", "wsdl" -> Optional.of(Form.XML);
            case "csv", "tsv" -> Optional.of(Form.CSV);
            case "yaml", "yml" -> Optional.of(Form.YAML);
            case "html", "htm" -> Optional.of(Form.HTML);
            default -> Optional.empty();
        };
    }
}
