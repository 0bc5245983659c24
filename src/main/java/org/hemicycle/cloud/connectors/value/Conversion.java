package org.hemicycle.cloud.connectors.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From a clean text to the plain form of what it is to be: {@code 2024-05-31}, {@code 12}, {@code true},
 * {@code https://...}. The empty text means that the source says nothing; null that it says what cannot be.
 */
final class Conversion {
    private static final Set<String> YES = Set.of("true", "1", "yes", "y", "sim", "s", "si", "sí", "oui", "ja", "t");
    private static final Set<String> NO =
            Set.of("false", "0", "no", "n", "não", "nao", "non", "nein", "nej", "nei", "f");
    private static final int LONGEST_ADDRESS = 4_000;
    private static final String NOT_IN_ADDRESSES = " \"<>\\^`{|}[]";

    private final As as;
    private final Dates dates;
    private final URI home;

    Conversion(As as, Dates dates, URI home) {
        this.as = as;
        this.dates = dates;
        this.home = home;
    }

    @Nullable
    String of(String text) {
        return switch (as) {
            case TEXT, HTML -> text;
            case DATE, INSTANT -> moment(text);
            case INTEGER -> integer(text);
            case BOOLEAN -> truth(text);
            case URL -> address(text);
        };
    }

    private @Nullable String moment(String text) {
        var moment = dates.read(text);
        if (moment == null) {
            return null;
        }
        if (Dates.meansNothing(moment)) {
            return "";
        }
        return as == As.DATE
                ? dates.date(moment).toString()
                : dates.instant(moment).toString();
    }

    /** Digits with a sign, groups of three set apart by blanks, and a fraction of zeros; nothing is computed from long ones. */
    private static @Nullable String integer(String text) {
        int end = text.length();
        int point = text.indexOf('.');
        if (point > 0 && text.substring(point + 1).chars().allMatch(c -> c == '0')) {
            end = point;
        }
        var digits = text.substring(0, end).replace(" ", "");
        if (digits.length() > 11) {
            return null;
        }
        try {
            return Integer.toString(Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String truth(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? "true" : NO.contains(word) ? "false" : null;
    }

    private @Nullable String address(String text) {
        if (text.length() > LONGEST_ADDRESS) {
            return null;
        }
        try {
            var address = home.resolve(new URI(encoded(text)));
            var scheme = address.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web && address.getHost() != null && address.getUserInfo() == null ? address.toString() : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String encoded(String text) {
        var address = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (NOT_IN_ADDRESSES.indexOf(c) >= 0) {
                address.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                address.append(c);
            }
        }
        return address.toString();
    }
}
