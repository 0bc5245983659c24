package org.hemicycle.cloud.translation.memory;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hemicycle.ground.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** Words as the memory keeps, compares and finds them. */
public final class Words {
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\n\\r\\x85]]|[\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufffc-\\uffff]|\\p{Cs}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\x85]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02bc]");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

    private Words() {}

    /** Composed letters, single spaces, and none of the signs that cannot be seen or that no file can hold. */
    public static String clean(String text) {
        var seen = UNSEEN.matcher(text).replaceAll("");
        return Normalizer.normalize(SPACES.matcher(seen).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** The runs of digits of a text, in their order. */
    static List<String> numbers(String text) {
        return DIGITS.matcher(text).results().map(run -> run.group()).toList();
    }

    /** Whether two texts have the same numbers, in whatever order. */
    public static boolean sameNumbers(String one, String other) {
        return sorted(one).equals(sorted(other));
    }

    /** The numbers of a text that another has not, each as often as it is missing. */
    public static List<String> numbersMissing(String source, String target) {
        var missing = new ArrayList<>(numbers(source));
        numbers(target).forEach(missing::remove);
        return missing;
    }

    private static List<String> sorted(String text) {
        return numbers(text).stream().sorted().toList();
    }

    /** What finds a text whatever its capitals. */
    public static byte[] folded(String clean) {
        return hash(plain(clean).toLowerCase(Locale.ROOT));
    }

    /** What finds a text whatever its numbers; null where it has none. */
    public static byte @Nullable [] frame(String clean) {
        var matcher = DIGITS.matcher(plain(clean));
        return matcher.find() ? hash(matcher.replaceAll("#")) : null;
    }

    /**
     * Whether two texts of the same letters are the same text: the same capitals, or all capitals in one of them, or another
     * first letter only. "Polish" and "polish" within a sentence are two words.
     */
    static boolean same(String one, String other) {
        var first = plain(one);
        var second = plain(other);
        return first.equals(second)
                || first.equalsIgnoreCase(second)
                        && (isLoud(first)
                                || isLoud(second)
                                || behindFirst(first).equals(behindFirst(second)));
    }

    private static boolean isLoud(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    private static String behindFirst(String text) {
        return text.isEmpty() ? text : text.substring(text.offsetByCodePoints(0, 1));
    }

    private static String plain(String text) {
        return APOSTROPHES.matcher(text).replaceAll("'");
    }

    static byte[] hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
