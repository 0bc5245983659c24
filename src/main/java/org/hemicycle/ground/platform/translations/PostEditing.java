package org.hemicycle.ground.platform.translations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hemicycle.ground.shared.ContentRef;
import org.hemicycle.ground.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * How people improve what machines made of a text: sentence by sentence, with who and when. Whoever calls it has made sure that
 * the person may. Implemented by the context that translates.
 */
public interface PostEditing {

    /** What there is to improve of a text in a language. */
    Editing open(OriginalText text, String to);

    /** Keeps what a person wrote in place of the machine's. Throws {@link InvalidInput}, with a field for each sentence. */
    void save(OriginalText text, String to, Written written);

    /** A second person has checked it. Throws {@link InvalidInput} where it is the same person or nothing is there to check. */
    void check(OriginalText text, String to, ContentRef content, String who);

    /** The machine's words stand again, and what was confirmed is taken out of the memory. Throws {@link InvalidInput}. */
    void undo(OriginalText text, String to, ContentRef content, String who);

    /** What people wrote for earlier wordings of a piece of content whose words are now others; the newest first. */
    List<Earlier> earlier(ContentRef content, Collection<OriginalText> now, String to);

    /**
     * A translation that is being improved.
     *
     * @param shown what readers see; null where there is nothing yet
     * @param history what people did, the newest first
     */
    record Editing(List<Sentence> sentences, @Nullable TranslatedText shown, List<Done> history) {
        public Editing {
            sentences = List.copyOf(sentences);
            history = List.copyOf(history);
        }

        /** Whether a person's words stand. */
        public boolean isByPerson() {
            return shown != null && shown.isByPerson();
        }
    }

    /**
     * A sentence of the original.
     *
     * @param machine what a machine made of it; empty where none did
     * @param text what stands now
     * @param applied the terms that apply
     * @param similar how people said sentences like it
     */
    record Sentence(
            String source, String machine, String text, List<TranslatedText.Applied> applied, List<Similar> similar) {
        public Sentence {
            applied = List.copyOf(applied);
            similar = List.copyOf(similar);
        }

        /** One of which nothing is known but what stands for it. */
        public Sentence(String source, String text) {
            this(source, "", text, List.of(), List.of());
        }

        /** The same with another text. */
        public Sentence saying(String other) {
            return new Sentence(source, machine, other, applied, similar);
        }
    }

    /**
     * How people said a sentence that is like another.
     *
     * @param percent of its words that are the same, below 100
     * @param parts both originals in one, with their differences
     * @param text in the other language
     * @param who wrote it: a person, a source or a file
     */
    record Similar(int percent, List<Part> parts, String text, String who) {
        public Similar {
            parts = List.copyOf(parts);
        }
    }

    /** Words of the one original, of the other, or of both. */
    record Part(Kind kind, String text) {

        /** Whose words they are. */
        public enum Kind {
            BOTH,
            THERE,
            HERE
        }
    }

    /** What somebody did to a translation, and when. */
    record Done(Act act, String who, Instant at) {}

    /** What can be done. */
    enum Act {
        WRITTEN,
        CHECKED,
        UNDONE
    }

    /**
     * What a person sends.
     *
     * @param content what the text belongs to
     * @param sources the sentences as they were shown
     * @param texts what was written for each
     * @param numbersAreRight whether the person says so although they differ
     */
    record Written(ContentRef content, String who, List<String> sources, List<String> texts, boolean numbersAreRight) {
        public Written {
            sources = List.copyOf(sources);
            texts = List.copyOf(texts);
        }
    }

    /** What a person wrote for an earlier wording. */
    record Earlier(OriginalText.Kind kind, String source, String text, String who, Instant at) {}
}
