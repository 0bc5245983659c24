package org.hemicycle.cloud.translation.layer.keep;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Mark-up and pictures, which no engine should see. */
final class Marks {
    private static final Pattern MARK = Pattern.compile("</?[A-Za-z][^<>]{0,300}>|&#?[A-Za-z0-9]{2,8};"
            + "|[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{FE0F}\\x{200D}]+");

    private Marks() {}

    static void in(String text, Consumer<Kept> each) {
        for (var found = MARK.matcher(text); found.find(); ) {
            each.accept(new Kept(found.start(), found.end(), "mark", found.group(), null, Kept.Kind.PLAIN));
        }
    }
}
