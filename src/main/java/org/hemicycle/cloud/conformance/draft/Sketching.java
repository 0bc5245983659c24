package org.hemicycle.cloud.conformance.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.conformance.Finding;
import org.hemicycle.cloud.conformance.Kind;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.Sketch;
import org.hemicycle.cloud.conformance.Sketch.Guess;
import org.hemicycle.cloud.conformance.Sketch.Paging;
import org.hemicycle.cloud.conformance.gather.Evidence;
import org.hemicycle.cloud.conformance.gather.Form;
import org.hemicycle.cloud.conformance.gather.How;
import org.hemicycle.cloud.conformance.gather.NextPages;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.gather.Sniff;
import org.hemicycle.cloud.conformance.shape.Analysis;
import org.hemicycle.cloud.conformance.shape.Document;
import org.hemicycle.cloud.conformance.shape.FoundField;
import org.hemicycle.cloud.conformance.shape.PagingSigns;
import org.hemicycle.cloud.conformance.shape.RecordSet;
import org.hemicycle.cloud.conformance.shape.Roles;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Puts down what was learnt of the data, for a declaration to be drafted from. */
public final class Sketching {
    private static final int WORDS = 200;
    private static final int EXAMPLES = 3;
    private static final String TAG = "[A-Za-z]{2}(-[A-Za-z]{2})?";

    private final Evidence evidence;
    private final Analysis analysis;
    private final RecordSet main;
    private final Roles roles;
    private final Sight sight;
    private final Document document;
    private final Map<String, Guess> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> words = new LinkedHashMap<>();

    private Sketching(Evidence evidence, Analysis analysis, RecordSet main, Roles roles, Document document) {
        this.evidence = evidence;
        this.analysis = analysis;
        this.main = main;
        this.roles = roles;
        this.document = document;
        this.sight = document.sight();
    }

    /** What was learnt; nothing where there are no structured data. */
    public static Sketch of(Evidence evidence, Analysis analysis, List<Finding> findings) {
        var main = analysis.main();
        var roles = analysis.roles();
        var document = analysis.mainDocument();
        return main == null || roles == null || document == null
                ? Sketch.NOTHING
                : new Sketching(evidence, analysis, main, roles, document).sketch(findings);
    }

    private Sketch sketch(List<Finding> findings) {
        if (main.keyed()) {
            fields.put("key", new Guess("key()", "the key that each record stands under", null, null));
        } else {
            guess("key", roles.key(), "in every record, each value once");
        }
        guess("title", roles.title(), "its name, and texts as long as titles");
        guess("number", roles.number(), "its name");
        guess("introducedOn", roles.introducedOn(), "dates in most records");
        guess("status", roles.status(), "its name, and few different words");
        guess("url", roles.address(), "addresses");
        steps();
        return new Sketch(
                evidence.kind() == Kind.SITE ? sight.address().replaceFirst("!.*", "") : null,
                detail(),
                sight.form().id(),
                sight.form() == Form.CSV ? Character.toString(document.separator()) : null,
                sight.charset()
                        .filter(charset -> !charset.equalsIgnoreCase("utf-8"))
                        .orElse(null),
                sight.address().contains("!")
                        ? sight.address().replaceFirst(".*!", "").replaceFirst(".*(\\.\\w+)$", "*$1")
                        : null,
                each(),
                paging(),
                fields,
                words,
                language(),
                licence(findings));
    }

    /** The values of a map are its records. */
    private @Nullable String each() {
        var path = main.path();
        if (!main.keyed() || path == null) {
            return path;
        }
        return path.equals(".") ? "*" : path + "/*";
    }

    /** The open licence that was found. */
    private static @Nullable String licence(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.point() == Point.LICENCE)
                .flatMap(finding -> finding.seen().stream())
                .filter(seen -> seen.key().equals("licence.open"))
                .map(seen -> seen.values().getFirst().toString())
                .findFirst()
                .orElse(null);
    }

    private void steps() {
        var steps = roles.steps();
        if (steps != null) {
            var list = steps.list().path();
            fields.put("steps", new Guess(list, "a list of dated texts", null, null));
            within("steps.date", list, steps.date());
            within("steps.words", list, steps.said());
            words.put("steps", steps.said().words(WORDS));
        }
        var status = roles.status();
        if (status != null) {
            words.put("statuses", status.words(WORDS));
        }
    }

    private void within(String name, String list, FoundField field) {
        var path = field.path().startsWith(list + "/") ? field.path().substring(list.length() + 1) : field.path();
        var dating = field.dating();
        fields.put(
                name,
                new Guess(path, "the list it stands in", dating == null ? null : dating.pattern(), examples(field)));
    }

    private void guess(String name, @Nullable FoundField field, String because) {
        if (field != null) {
            var dating = field.dating();
            fields.put(
                    name, new Guess(field.path(), because, dating == null ? null : dating.pattern(), examples(field)));
        }
    }

    private static List<String> examples(FoundField field) {
        return field.values().stream()
                .limit(EXAMPLES)
                .map(text -> text.length() > 80 ? text.substring(0, 80) + "…" : text)
                .toList();
    }

    private @Nullable String detail() {
        var address = roles.address();
        var key = roles.key();
        var seen = evidence.sight(How.DETAIL)
                .filter(Sight::answered)
                .filter(one -> one.form().structured());
        if (address == null || key == null || seen.isEmpty()) {
            return null;
        }
        var value = key.values().getFirst();
        var one = address.values().getFirst();
        return one.contains(value) ? one.replace(value, "{key}") : null;
    }

    private @Nullable Paging paging() {
        var signs = PagingSigns.of(document, analysis.words());
        var second = evidence.sight(How.SECOND_PAGE).filter(Sight::answered);
        var seen = second.isPresent();
        if (signs.next() != null) {
            return new Paging(
                    "next",
                    null,
                    null,
                    null,
                    signs.nextPath(),
                    seen,
                    signs.nextPath() == null ? "the header Link" : "its value " + signs.next());
        }
        if (signs.cursor() != null) {
            return new Paging(
                    "cursor", signs.cursorParameter(), null, null, signs.cursorPath(), seen, "the field's name");
        }
        return second.map(page -> byNumber(page.address())).orElse(null);
    }

    /** The parameter in which the address of the second page differs from the first. */
    private @Nullable Paging byNumber(String second) {
        var matcher =
                java.util.regex.Pattern.compile("[?&]([\\w$.\\[\\]-]+)=(\\d+)").matcher(second);
        while (matcher.find()) {
            var name = String.valueOf(matcher.group(1));
            var first = NextPages.value(sight.address(), name);
            var number = Integer.parseInt(String.valueOf(matcher.group(2)));
            if (!String.valueOf(matcher.group(2)).equals(first)) {
                var page = analysis.words().pages("page", name);
                var size = main.only(document).size();
                return new Paging(
                        page ? "page" : "offset",
                        name,
                        page ? number - 1 : null,
                        size,
                        null,
                        true,
                        "a second page was seen at " + second);
            }
        }
        return null;
    }

    private @Nullable String language() {
        var field = roles.language();
        var first = field == null ? null : field.values().getFirst();
        if (first != null && first.matches(TAG)) {
            return first;
        }
        return sight.header("content-language")
                .filter(text -> text.matches(TAG))
                .orElseGet(this::languageOfPages);
    }

    /** The language of the pages that lead to the data. */
    private @Nullable String languageOfPages() {
        return evidence.sights().stream()
                .filter(page -> page.form() == Form.HTML && page.answered())
                .map(page ->
                        Jsoup.parse(Sniff.head(page.bytes())).select("html").attr("lang"))
                .filter(lang -> lang.matches(TAG))
                .findFirst()
                .orElse(null);
    }
}
