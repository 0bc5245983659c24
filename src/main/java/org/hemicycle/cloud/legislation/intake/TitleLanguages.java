package org.hemicycle.cloud.legislation.intake;

import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.ground.platform.languages.LanguageRecognition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Has the language of titles and summaries recognised where their source does not declare it, or declares what their words
 * clearly contradict. Samples are invented: what they declare stands.
 */
@Component
class TitleLanguages {
    private final LanguageRecognition recognition;

    TitleLanguages(@Lazy LanguageRecognition recognition) {
        this.recognition = recognition;
    }

    /** The same record, with what was recognised. */
    SourceRecord of(SourceRecord record, boolean sample) {
        var titles = record.content().titles();
        if (titles.isEmpty()) {
            return record;
        }
        var told = titles.stream().map(title -> of(title, sample)).toList();
        return told.equals(titles) ? record : record.with(record.content().with(told));
    }

    private Title of(Title title, boolean sample) {
        if (title.hasKnownLanguage() && sample) {
            return title;
        }
        return (title.hasKnownLanguage()
                        ? recognition.against(title.text(), title.language())
                        : recognition.of(title.text()))
                .map(found -> title.recognisedAs(found.language(), found.confidence()))
                .orElse(title);
    }
}
