package org.hemicycle.cloud.conformance.gather;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.hemicycle.cloud.conformance.shape.Analysis;
import org.hemicycle.cloud.conformance.shape.Document;
import org.hemicycle.cloud.conformance.shape.PagingSigns;
import org.hemicycle.cloud.conformance.shape.Words;
import org.hemicycle.cloud.connectors.LegalAddress;
import org.jspecify.annotations.Nullable;

/** Addresses that may give the second page, the surest first: what the answer says, then what is written about it. */
public final class NextPages {
    private static final Pattern PARAMETER = Pattern.compile("[?&]([\\w$.\\[\\]-]+)=([^&#\\s\"'<]*)");
    private static final Pattern NAMED =
            Pattern.compile("[?&;{,\"' >`(]([$\\w]{1,20})(?:=\\d|\"?\\s*[,:}]|=\\{|=N\\b|`|\\s*=)");
    private static final int TRIED = 3;

    private NextPages() {}

    static List<String> of(Document first, Analysis analysis, String written) {
        var address = first.sight().address();
        var signs = PagingSigns.of(first, analysis.words());
        var next = signs.next();
        if (next != null) {
            return List.of(resolved(address, next));
        }
        var cursor = signs.cursor();
        if (cursor != null) {
            return List.of(with(address, signs.cursorParameter(), cursor));
        }
        var main = analysis.main();
        var count = main == null ? 0 : main.only(first).size();
        var more = new ArrayList<String>();
        for (var parameter : parameters(address, written, analysis.words())) {
            var second = second(address, parameter, count, analysis.words());
            if (second != null && !second.equals(address)) {
                more.add(second);
            }
        }
        return more.stream().distinct().limit(TRIED).toList();
    }

    /** Names of parameters that page, in the address and in what is written about it. */
    private static List<String> parameters(String address, String written, Words words) {
        var names = new LinkedHashSet<String>();
        for (var text : List.of(address, written)) {
            var in = text.equals(address) ? PARAMETER.matcher(text) : NAMED.matcher(text);
            while (in.find() && names.size() < 12) {
                var name = String.valueOf(in.group(1));
                if (words.pages("page", name) || words.pages("offset", name)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    private static @Nullable String second(String address, String parameter, int count, Words words) {
        var now = value(address, parameter);
        if (words.pages("page", parameter)) {
            var number = now == null || !now.matches("\\d{1,6}") ? 1 : Integer.parseInt(now);
            return with(address, parameter, Integer.toString(number + 1));
        }
        var from = now == null || !now.matches("\\d{1,9}") ? 0 : Integer.parseInt(now);
        return count == 0 ? null : with(address, parameter, Integer.toString(from + count));
    }

    /** The value of a parameter in an address; null where it has none. */
    public static @Nullable String value(String address, String parameter) {
        var in = PARAMETER.matcher(address);
        while (in.find()) {
            if (parameter.equals(in.group(1))) {
                return in.group(2);
            }
        }
        return null;
    }

    /** The address with this value of a parameter, instead of another or beside the others. */
    public static String with(String address, String parameter, String value) {
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        if (value(address, parameter) != null) {
            return address.replaceFirst(
                    "([?&]" + Pattern.quote(parameter) + "=)[^&#]*",
                    "$1" + java.util.regex.Matcher.quoteReplacement(encoded));
        }
        return address + (address.contains("?") ? "&" : "?") + parameter + "=" + encoded;
    }

    private static String resolved(String address, String next) {
        try {
            return LegalAddress.resolved(address, next).toString();
        } catch (IllegalArgumentException e) {
            return next;
        }
    }
}
