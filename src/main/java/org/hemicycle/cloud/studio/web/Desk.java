package org.hemicycle.cloud.studio.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.hemicycle.cloud.connectors.Problem;
import org.hemicycle.cloud.studio.Draft;
import org.hemicycle.cloud.studio.Studio;
import org.hemicycle.cloud.studio.model.DraftFiles;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page on which one connector is edited, for one reader. */
final class Desk {
    private final Studio studio;
    private final PageContext page;

    Desk(Studio studio, PageContext page) {
        this.studio = studio;
        this.page = page;
    }

    /** The key of what state a connector is in. */
    static String state(boolean inUse, boolean published) {
        return published ? "studio.state.published" : inUse ? "studio.state.inUse" : "studio.state.new";
    }

    /** The whole page. */
    ModelAndView show(
            Draft draft, String file, String on, @Nullable String done, @Nullable String error, HttpStatus status) {
        return show(draft, file, text(draft, file), on, done, error, status);
    }

    /** The page with a text that could not be kept, because another has changed the draft. */
    ModelAndView conflict(Draft draft, String file, String on, String typed) {
        return show(draft, file, typed, on, null, page.m().text("studio.conflict"), HttpStatus.CONFLICT);
    }

    private ModelAndView show(
            Draft draft,
            String file,
            @Nullable String text,
            String on,
            @Nullable String done,
            @Nullable String error,
            HttpStatus status) {
        var trial = studio.tryOut(draft, on);
        var connector = draft.connector();
        var view = new StudioView(
                connector,
                page.m().text(state(studio.isInUse(connector), studio.isPublished(connector))),
                tabs(DraftFiles.WRITTEN, file, trial.problems()),
                tabs(further(draft), file, trial.problems()),
                file,
                text,
                draft.files().containsKey(file) && !file.equals(DraftFiles.DECLARATION),
                draft.isBegun(),
                studio.canTakeBack(connector),
                trial.streams(),
                trial.asks(),
                done,
                error,
                new ResultLines(page.m()).of(draft, trial, on, null));
        return page.titled(page.m().text("studio.edit.title", connector))
                .called(connector)
                .in(Section.SOURCES)
                .under(page.m().text("legislation.sources.title"), "/sources")
                .under(page.m().text("studio.title"), "/studio")
                .notIndexed()
                .withScript("studio")
                .show("studio/edit", view, status);
    }

    /** The part of the page that says what the draft gives. */
    ModelAndView result(Draft draft, String on, @Nullable String trouble) {
        var view = new ResultLines(page.m()).of(draft, studio.tryOut(draft, on), on, trouble);
        return page.show("studio/result", view);
    }

    private static List<String> further(Draft draft) {
        return draft.files().keySet().stream()
                .filter(path -> !DraftFiles.WRITTEN.contains(path))
                .toList();
    }

    private List<StudioView.Tab> tabs(Collection<String> paths, String file, List<Problem> problems) {
        return paths.stream()
                .map(path -> new StudioView.Tab(path, path.equals(file), problems(path, problems)))
                .toList();
    }

    private @Nullable String problems(String path, List<Problem> problems) {
        int count =
                (int) problems.stream().filter(one -> one.file().equals(path)).count();
        return count == 0 ? null : page.m().text("studio.problems", count);
    }

    /** The text of a file; empty where it is not there yet, null where it is no text. */
    private static @Nullable String text(Draft draft, String file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(draft.files().getOrDefault(file, new byte[0])))
                    .toString();
        } catch (CharacterCodingException none) {
            return null;
        }
    }
}
