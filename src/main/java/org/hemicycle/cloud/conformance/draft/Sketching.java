package org.hemicycle.cloud.conformance.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.hemicycle.cloud.conformance.shape.PagingSigns;
import org.hemicycle.cloud.conformance.shape.RecordSet;
import org.hemicycle.cloud.conformance.shape.Roles;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Puts down what was learnt of the data, for a declaration to be drafted from. */
public final class Sketching {
    private static final String TAG = "[A-Za-z]{2}(-[A-Za-z]{2})?";

    private final Evidence evidence;
    private final Analysis analysis;
    private final RecordSet main;
    private final Roles roles;
    private final Sight sight;
    private final Document document;
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
        var list = new Guesses(roles, main.keyed());
        var template = detail();
        var one = template == null ? null : single();
        var told = one == null ? null : new Guesses(new Roles(one, analysis.words()), false);
        var more = told == null ? Map.<String, Guess>of() : more(list.fields(), told.fields());
        words.putAll(list.words());
        if (told != null) {
            told.words().forEach(words::putIfAbsent);
        }
        return new Sketch(
                evidence.kind() == Kind.SITE ? sight.address().replaceFirst("!.*", "") : null,
                template,
                sight.form().id(),
                sight.form() == Form.CSV ? Character.toString(document.separator()) : null,
                charset(sight),
                sight.address().contains("!")
                        ? sight.address().replaceFirst(".*!", "").replaceFirst(".*(\\.\\w+)$", "*$1")
                        : null,
                each(),
                paging(),
                list.fields(),
                words,
                language(),
                licence(findings),
                one == null || more.isEmpty() ? null : detail(one, more),
                samples(more.isEmpty() ? null : one));
    }

    private static Sketch.Detail detail(RecordSet one, Map<String, Guess> more) {
        var seen = one.documents().iterator().next().sight();
        return new Sketch.Detail(seen.form().id(), charset(seen), one.path(), more);
    }

    private static @Nullable String charset(Sight sight) {
        return sight.charset()
                .filter(charset -> !charset.equalsIgnoreCase("utf-8"))
                .orElse(null);
    }

    /** What the record by itself tells beyond the list: all of it, where there is any such thing. */
    private static Map<String, Guess> more(Map<String, Guess> list, Map<String, Guess> one) {
        var more = new LinkedHashMap<>(one);
        more.keySet().removeAll(list.keySet());
        more.remove("key");
        more.remove("url");
        return more;
    }

    /** The first records of the list, and the one that was seen by itself. */
    private List<Sketch.Sample> samples(@Nullable RecordSet one) {
        var persons = new Persons(analysis.words());
        var samples = new ArrayList<Sketch.Sample>();
        sample("list", "first", document, persons, samples);
        var key = firstKey();
        if (one != null && key != null && key.matches("[\\w-]{1,80}")) {
            sample("detail", "key=" + key, one.documents().iterator().next(), persons, samples);
        }
        return samples;
    }

    private static void sample(
            String stream, String name, Document from, Persons persons, List<Sketch.Sample> samples) {
        var text = new FirstRecords(from, persons).cut();
        if (text != null) {
            samples.add(new Sketch.Sample(stream, name, text));
        }
    }

    private @Nullable String firstKey() {
        var key = roles.key();
        return key == null || key.values().isEmpty() ? null : key.values().getFirst();
    }

    /** The record that was asked for by itself; null where the answer is not about it. */
    private @Nullable RecordSet single() {
        var key = firstKey();
        return key == null
                ? null
                : analysis.documents().stream()
                        .filter(one -> one.sight().how() == How.DETAIL && one.readable())
                        .map(one -> RecordSet.single(one, key))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
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

    /** The address of one record, with its key left open. */
    private @Nullable String detail() {
        var key = firstKey();
        var seen = evidence.sight(How.DETAIL)
                .filter(Sight::answered)
                .filter(one -> one.form().structured());
        if (key == null || seen.isEmpty()) {
            return null;
        }
        var address = seen.get().address();
        var at = address.lastIndexOf(key);
        return at < 0 ? null : address.substring(0, at) + "{key}" + address.substring(at + key.length());
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
