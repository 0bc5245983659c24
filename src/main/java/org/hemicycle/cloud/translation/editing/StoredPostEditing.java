package org.hemicycle.cloud.translation.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.memory.Memory;
import org.hemicycle.cloud.translation.memory.Origin;
import org.hemicycle.cloud.translation.memory.Unit;
import org.hemicycle.cloud.translation.store.EditStore;
import org.hemicycle.cloud.translation.store.EditStore.Line;
import org.hemicycle.cloud.translation.store.RenderingStore;
import org.hemicycle.cloud.translation.store.TextStore;
import org.hemicycle.cloud.translation.store.UnitStore.Fresh;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.PostEditing;
import org.hemicycle.ground.platform.translations.Quality;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.hemicycle.ground.platform.translations.TranslatedText.Segment;
import org.hemicycle.ground.shared.ContentRef;
import org.hemicycle.ground.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people write in place of a machine's words. Sentences that they confirmed are in the memory as long as they stand,
 * where everybody may read them.
 */
@Service
class StoredPostEditing implements PostEditing {
    /** For how many sentences the memory is asked for similar ones. */
    private static final int LIKENED = 40;

    private final TextStore texts;
    private final RenderingStore renderings;
    private final EditStore edits;
    private final Memory memory;
    private final Clock clock;

    StoredPostEditing(TextStore texts, RenderingStore renderings, EditStore edits, Memory memory, Clock clock) {
        this.texts = texts;
        this.renderings = renderings;
        this.edits = edits;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public Editing open(OriginalText text, String to) {
        var direction = new Direction(text.primaryLanguage(), to);
        var number = texts.find(List.of(text)).get(text);
        if (number == null) {
            return new Editing(remembered(List.of(new Sentence(text.text(), "")), direction), null, List.of());
        }
        var machine = renderings.withoutPerson(number, to);
        var shown = renderings.of(List.of(number), to).get(number);
        return new Editing(remembered(sentences(text, machine, shown), direction), shown, edits.of(number, to));
    }

    private static List<Sentence> sentences(
            OriginalText text, @Nullable TranslatedText machine, @Nullable TranslatedText shown) {
        if (shown == null) {
            return List.of(new Sentence(text.text(), ""));
        }
        var made = machine == null ? List.<Segment>of() : whole(text, machine);
        return whole(text, shown).stream()
                .map(segment -> made.stream()
                        .filter(its -> its.source().equals(segment.source()))
                        .findFirst()
                        .map(its ->
                                new Sentence(segment.source(), its.text(), segment.text(), its.applied(), List.of()))
                        .orElseGet(() -> new Sentence(segment.source(), segment.text())))
                .toList();
    }

    /** Each with what the memory has that is like it; of a long text the first ones. */
    private List<Sentence> remembered(List<Sentence> sentences, Direction direction) {
        return IntStream.range(0, sentences.size())
                .mapToObj(place -> place < LIKENED ? remembered(sentences.get(place), direction) : sentences.get(place))
                .toList();
    }

    private Sentence remembered(Sentence sentence, Direction direction) {
        return new Sentence(
                sentence.source(),
                sentence.machine(),
                sentence.text(),
                sentence.applied(),
                memory.similar(sentence.source(), direction));
    }

    /** Its sentences; the whole as one where they are not known. */
    private static List<Segment> whole(OriginalText text, TranslatedText made) {
        return made.segments().isEmpty()
                ? List.of(new Segment(text.text(), made.text(), made.engine(), made.route(), List.of()))
                : made.segments();
    }

    @Override
    @Transactional
    public void save(OriginalText text, String to, Written written) {
        var lines = CheckedSentences.of(text.text(), written);
        var who = CheckedSentences.name(written.who());
        var number = Objects.requireNonNull(texts.keep(List.of(text)).get(text));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var content = content(written.content());
        var edit = edits.add(number, to, Act.WRITTEN, lines, who, content, now);
        var direction = new Direction(text.primaryLanguage(), to);
        renderings.save(number, made(lines, direction, edit, who, now));
        remember(text, number, direction, lines, who, now);
    }

    private static TranslatedText made(List<Line> lines, Direction direction, long edit, String who, Instant now) {
        return new TranslatedText(
                String.join(" ", lines.stream().map(Line::text).toList()),
                direction.from(),
                direction.to(),
                Quality.REVIEWED,
                TranslatedText.PERSON,
                "edit " + edit,
                direction.toString(),
                List.of(),
                lines.stream()
                        .map(line -> new Segment(line.source(), line.text(), TranslatedText.PERSON, "", List.of()))
                        .toList(),
                who,
                null,
                now);
    }

    /** Sentence by sentence and as a whole, where everybody may read it. */
    private void remember(
            OriginalText text, long number, Direction direction, List<Line> lines, String who, Instant now) {
        if (!text.audience().equals(Audience.PUBLIC)) {
            return;
        }
        var taken = takenFrom(number, direction.to());
        var origin = new Origin(Origin.Kind.REVIEWED, who, null, now);
        var country = Objects.requireNonNullElse(text.country(), "");
        var all = new ArrayList<>(lines);
        if (lines.size() > 1) {
            all.add(new Line(
                    String.join(" ", lines.stream().map(Line::source).toList()),
                    String.join(" ", lines.stream().map(Line::text).toList())));
        }
        memory.replace(
                List.of(taken),
                all.stream()
                        .filter(line -> line.source().length() <= Unit.LONGEST
                                && line.text().length() <= Unit.LONGEST)
                        .distinct()
                        .map(line -> new Fresh(taken, Unit.of(direction, line.source(), line.text(), country, origin)))
                        .toList());
    }

    @Override
    @Transactional
    public void check(OriginalText text, String to, ContentRef content, String who) {
        var name = CheckedSentences.name(who);
        var number = texts.find(List.of(text)).get(text);
        var shown = number == null ? null : renderings.of(List.of(number), to).get(number);
        if (number == null || shown == null || !shown.isByPerson()) {
            throw new InvalidInput("who", "translation.edit.invalid.nothing");
        }
        if (name.equalsIgnoreCase(shown.madeBy())) {
            throw new InvalidInput("who", "translation.edit.invalid.same");
        }
        edits.add(number, to, Act.CHECKED, List.of(), name, content(content), clock.instant());
        renderings.checked(number, to, name);
    }

    @Override
    @Transactional
    public void undo(OriginalText text, String to, ContentRef content, String who) {
        var name = CheckedSentences.name(who);
        var number = texts.find(List.of(text)).get(text);
        if (number == null || !renderings.endPersons(number, to)) {
            throw new InvalidInput("who", "translation.edit.invalid.nothing");
        }
        edits.add(number, to, Act.UNDONE, List.of(), name, content(content), clock.instant());
        memory.replace(List.of(takenFrom(number, to)), List.of());
    }

    @Override
    public List<Earlier> earlier(ContentRef content, Collection<OriginalText> now, String to) {
        return edits.otherThan(texts.find(now).values(), content(content), to);
    }

    private static String content(ContentRef content) {
        return content.kind() + ":" + content.id();
    }

    private static String takenFrom(long text, String to) {
        return "text:" + text + ":" + to;
    }
}
