package org.hemicycle.cloud.search.lucene;

import org.hemicycle.ground.platform.search.IndexedContent.Text;

/** A text as it is kept for showing: its language, a tab, the text. */
final class Shown {
    private Shown() {}

    static String write(Text text) {
        return text.language() + '\t' + text.text();
    }

    static Text read(String kept) {
        var tab = kept.indexOf('\t');
        return new Text(kept.substring(tab + 1), kept.substring(0, tab));
    }
}
