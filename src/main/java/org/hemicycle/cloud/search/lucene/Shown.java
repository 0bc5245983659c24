package org.hemicycle.cloud.search.lucene;

import org.hemicycle.cloud.search.lucene.Renderings.Rendering;
import org.hemicycle.ground.platform.meaning.ComparedText;
import org.hemicycle.ground.platform.search.IndexedContent.Text;
import org.hemicycle.ground.platform.translations.OriginalText;

/** A text as it is kept for showing: its language, a tab, the text. */
final class Shown {
    private Shown() {}

    static String write(Text text) {
        return text.language() + '\t' + text.text();
    }

    /** As the kind and who wrote it, then a tab and the text. */
    static String writeRendering(Rendering rendering) {
        return rendering.kind().name() + (rendering.machine() ? " machine" : " person") + '\t' + rendering.text();
    }

    static Rendering readRendering(String kept) {
        var tab = kept.indexOf('\t');
        var space = kept.indexOf(' ');
        return new Rendering(
                OriginalText.Kind.valueOf(kept.substring(0, space)),
                kept.substring(tab + 1),
                kept.substring(space + 1, tab).equals("machine"));
    }

    /** As who wrote it, then a tab and the text. */
    static String writeCompared(ComparedText text) {
        return (text.machine() ? "machine" : "person") + '\t' + text.english();
    }

    static ComparedText readCompared(String kept) {
        var tab = kept.indexOf('\t');
        return new ComparedText(kept.substring(tab + 1), kept.substring(0, tab).equals("machine"));
    }

    static Text read(String kept) {
        var tab = kept.indexOf('\t');
        return new Text(kept.substring(tab + 1), kept.substring(0, tab));
    }
}
