package org.hemicycle.cloud.conformance.check;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.Form;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.shape.Document;

/** Whether the data say in which language their texts are. */
final class LanguagesCheck implements Check {
    private static final Pattern TAG = Pattern.compile(
            "(?i)(xml:lang|\"@language\"|\"lang(?:uage)?\"|<(?:\\w+:)?language)[\"'=:> ]+([a-z]{2,3}(?:-[a-z]{2,4})?)\\b");
    private static final Pattern OF_PAGE = Pattern.compile("(?i)<html[^>]*\\blang=[\"']?([a-z]{2,3}(?:-[a-z]+)?)");

    @Override
    public Point point() {
        return Point.LANGUAGES;
    }

    @Override
    public Told judge(Look look) {
        var roles = look.analysis().roles();
        var document = look.analysis().mainDocument();
        if (roles == null || document == null) {
            return Told.of(State.NOT_TESTABLE).saying("noData");
        }
        var field = roles.language();
        if (field != null) {
            var example = field.values().getFirst();
            return Told.of(State.PASSED).showing(document.sight(), example, "languages.field", field.path(), example);
        }
        var header = document.sight().header("content-language");
        if (header.isPresent()) {
            return Told.of(State.PASSED).at(document.sight().address(), "languages.header", header.get());
        }
        for (var other : look.analysis().documents()) {
            var matcher = TAG.matcher(text(other));
            if (matcher.find()) {
                return Told.of(State.PASSED)
                        .showing(other.sight(), matcher.group(), "languages.inside", String.valueOf(matcher.group(2)));
            }
        }
        return pages(look);
    }

    private static Told pages(Look look) {
        for (var sight : look.evidence().sights()) {
            var matcher = sight.form() == Form.HTML ? OF_PAGE.matcher(head(sight)) : null;
            if (matcher != null && matcher.find()) {
                return Told.of(State.PARTLY)
                        .showing(sight, matcher.group(), "languages.page", String.valueOf(matcher.group(1)));
            }
        }
        return look.folder()
                ? Told.of(State.NOT_TESTABLE).saying("languages.folder")
                : Told.of(State.FAILED).saying("languages.none");
    }

    private static String text(Document document) {
        return head(document.sight());
    }

    private static String head(Sight sight) {
        return new String(sight.bytes(), 0, Math.min(sight.bytes().length, 200_000), StandardCharsets.UTF_8);
    }
}
