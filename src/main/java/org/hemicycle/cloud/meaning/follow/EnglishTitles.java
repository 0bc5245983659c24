package org.hemicycle.cloud.meaning.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hemicycle.ground.platform.meaning.ComparedText;
import org.hemicycle.ground.platform.search.ContentSource;
import org.hemicycle.ground.platform.search.GivenContent;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.ground.shared.ContentRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The English titles of content, as far as there are any. */
@Component
class EnglishTitles {
    private final GivenContent content;
    private final ObjectProvider<Translations> translations;

    EnglishTitles(ObjectProvider<ContentSource> sources, ObjectProvider<Translations> translations) {
        this.content = new GivenContent(sources, "meaning");
        this.translations = translations;
    }

    record Titled(ContentRef ref, long revision, String english) {}

    /** Those of this content, as far as it is there and public. */
    List<Titled> of(Collection<ContentRef> refs) {
        var contents = content.of(refs);
        var originals =
                contents.stream().flatMap(one -> one.originals().stream()).toList();
        var english = translations.getObject().known(originals, "en");
        var titled = new ArrayList<Titled>();
        contents.forEach(one -> ComparedText.of(one, english)
                .ifPresent(text -> titled.add(new Titled(one.ref(), one.revision(), text.english()))));
        return titled;
    }
}
