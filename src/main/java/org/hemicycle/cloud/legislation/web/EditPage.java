package org.hemicycle.cloud.legislation.web;

import java.util.List;
import java.util.stream.IntStream;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.hemicycle.ground.platform.translations.PostEditing;
import org.hemicycle.ground.platform.translations.PostEditing.Editing;
import org.hemicycle.ground.platform.translations.PostEditing.Sentence;
import org.hemicycle.ground.platform.web.FailureView;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.PageContext;
import org.jspecify.annotations.Nullable;

/** Makes the page on which a translation is improved; what was typed stands in it again when something is wrong. */
final class EditPage {
    private static final int LETTERS_A_ROW = 48;

    private final PageContext page;
    private final Messages m;
    private final Bill bill;
    private final EditedText edited;

    EditPage(PageContext page, Bill bill, EditedText edited) {
        this.page = page;
        this.m = page.m();
        this.bill = bill;
        this.edited = edited;
    }

    /**
     * What somebody has typed.
     *
     * @param sources the sentences as they were shown; none where nothing was sent yet
     */
    record Typed(String who, List<String> sources, List<String> texts) {
        static final Typed NOTHING = new Typed("", List.of(), List.of());
    }

    EditView view(
            Editing editing,
            List<PostEditing.Earlier> earlier,
            Typed typed,
            List<FailureView.Line> errors,
            String called,
            boolean numbers) {
        var shown = editing.shown();
        return new EditView(
                page.to(edited.address(bill)),
                page.to("/legislation/" + bill.address().path()),
                called,
                m.text("legislation.edit.intro", m.languageName(edited.title().language()), m.languageName(to())),
                shown == null ? null : MachineText.of(shown, m).label(),
                lines(sentences(editing, typed), errors),
                typed.who(),
                errors,
                !typed.sources().isEmpty(),
                numbers,
                editing.isByPerson(),
                editing.history().stream()
                        .map(done -> m.text("legislation.edit.done." + done.act(), done.who(), m.moment(done.at())))
                        .toList(),
                earlier.stream().map(this::old).toList());
    }

    private String to() {
        return page.language().tag();
    }

    /** As they were sent, each with what is known of its sentence now. */
    private static List<Sentence> sentences(Editing editing, Typed typed) {
        if (typed.sources().isEmpty() || typed.sources().size() != typed.texts().size()) {
            return editing.sentences();
        }
        return IntStream.range(0, typed.sources().size())
                .mapToObj(place -> {
                    var source = typed.sources().get(place);
                    var text = typed.texts().get(place);
                    return editing.sentences().stream()
                            .filter(known -> known.source().equals(source))
                            .findFirst()
                            .map(known -> known.saying(text))
                            .orElseGet(() -> new Sentence(source, text));
                })
                .toList();
    }

    private List<EditView.Line> lines(List<Sentence> sentences, List<FailureView.Line> errors) {
        return IntStream.range(0, sentences.size())
                .mapToObj(place -> line(place + 1, sentences.get(place), errors))
                .toList();
    }

    private EditView.Line line(int number, Sentence sentence, List<FailureView.Line> errors) {
        var id = "text-" + number;
        var differs = !sentence.machine().isEmpty() && !sentence.machine().equals(sentence.text());
        return new EditView.Line(
                id,
                m.text("legislation.edit.sentence", number, m.languageName(to())),
                text(sentence.source(), edited.title().language()),
                differs ? text(sentence.machine(), to()) : null,
                text(sentence.text(), to()),
                Math.clamp(Math.max(sentence.source().length(), sentence.text().length()) / LETTERS_A_ROW + 1, 2, 12),
                sentence.applied().stream()
                        .map(term -> new EditView.Term(term.found(), term.written()))
                        .distinct()
                        .toList(),
                sentence.similar().stream().map(this::like).toList(),
                error(id, errors));
    }

    private EditView.Like like(PostEditing.Similar similar) {
        return new EditView.Like(
                m.text("legislation.edit.similar", similar.percent(), similar.who()),
                similar.parts(),
                text(similar.text(), to()));
    }

    private static @Nullable String error(String id, List<FailureView.Line> errors) {
        return errors.stream()
                .filter(error -> error.field().equals(id))
                .map(FailureView.Line::message)
                .findFirst()
                .orElse(null);
    }

    private EditView.Old old(PostEditing.Earlier earlier) {
        return new EditView.Old(
                m.text("legislation.edit.earlier.by", earlier.who(), m.moment(earlier.at())),
                text(earlier.source(), edited.title().language()),
                text(earlier.text(), to()));
    }

    private static Text text(String words, String language) {
        return new Text(words, language, LegislationNames.direction(language));
    }
}
