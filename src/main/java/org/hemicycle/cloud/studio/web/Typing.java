package org.hemicycle.cloud.studio.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hemicycle.cloud.harvest.SourceError;
import org.hemicycle.cloud.studio.ChangedMeanwhile;
import org.hemicycle.cloud.studio.Draft;
import org.hemicycle.cloud.studio.Studio;
import org.hemicycle.cloud.studio.model.DraftFiles;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What the forms of the studio share: the typed text is kept first, and what is refused is told on the same page. */
final class Typing {
    private static final String FILE = "file";

    private final Studio studio;
    private final PageContext page;
    private final String connector;

    Typing(Studio studio, PageContext page, String connector) {
        this.studio = studio;
        this.page = page;
        this.connector = connector;
    }

    /** Something that is done after the typed text was kept. */
    interface Then {
        Object apply(Draft draft);
    }

    /** Something that may be refused. */
    interface Task {
        Object run() throws InterruptedException;
    }

    /** The draft with the text that was sent; as it stands where none was. */
    Draft keep(Map<String, String> sent) {
        var revision = revision(sent.getOrDefault("revision", ""));
        var text = sent.get("text");
        // browsers send line ends as CR LF
        return text == null
                ? studio.latest(connector, revision)
                : studio.save(
                        connector,
                        revision,
                        sent.getOrDefault(FILE, ""),
                        text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }

    private int revision(String sent) {
        if (!sent.matches("\\d{1,9}")) {
            throw new ChangedMeanwhile(connector);
        }
        return Integer.parseInt(sent);
    }

    /** Keeps the text, then does something; what cannot be done is told on the page, with the text as it was typed. */
    Object keepThen(Map<String, String> sent, Then then) {
        var file = sent.getOrDefault(FILE, DraftFiles.DECLARATION);
        var on = sent.getOrDefault("on", "");
        var desk = new Desk(studio, page);
        try {
            return then.apply(keep(sent));
        } catch (ChangedMeanwhile changed) {
            return desk.conflict(studio.draft(connector), file, on, sent.getOrDefault("text", ""));
        } catch (InvalidInput invalid) {
            return desk.show(
                    studio.draft(connector), file, on, null, message(invalid), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Does something; what cannot be done is told on the page. */
    Object run(Task task) {
        try {
            return task.run();
        } catch (ChangedMeanwhile changed) {
            return refused(page.m().text("studio.changedMeanwhile"), HttpStatus.CONFLICT);
        } catch (InvalidInput invalid) {
            return refused(message(invalid), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (SourceError trouble) {
            var said = page.m().text("studio.invalid.source", String.valueOf(trouble.getMessage()));
            return refused(said, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Object refused(String why, HttpStatus status) {
        return new Desk(studio, page).show(studio.draft(connector), DraftFiles.DECLARATION, "", null, why, status);
    }

    /** Why something was refused, for its reader. */
    String message(InvalidInput invalid) {
        return page.m().text(invalid.errors().getFirst().why());
    }

    /** The address of the page with a file, something to try it on, and what was just done. */
    String address(String file, String on, @Nullable String done) {
        var address = new StringBuilder("/studio/" + connector + "?file=" + encoded(file));
        if (!on.isEmpty()) {
            address.append("&on=").append(encoded(on));
        }
        if (done != null) {
            address.append("&done=").append(done);
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
