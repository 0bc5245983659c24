package org.hemicycle.cloud.connectors.read;

import com.google.re2j.Pattern;

/** Patterns of names with stars: {@code *} within a part, {@code **} over several. */
final class Globs {
    private Globs() {}

    static Pattern pattern(String glob) {
        var expression = new StringBuilder("^");
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c != '*') {
                expression.append(Pattern.quote(String.valueOf(c)));
            } else if (i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
                expression.append(".*");
                i++;
            } else {
                expression.append("[^/]*");
            }
        }
        return Pattern.compile(expression.append('$').toString());
    }
}
