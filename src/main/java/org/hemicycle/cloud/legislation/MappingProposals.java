package org.hemicycle.cloud.legislation;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.legislation.store.ProposalStore;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.InvalidInput.FieldError;
import org.hemicycle.ground.shared.NotFound;
import org.hemicycle.ground.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections of mappings that readers propose: anybody may propose, an operator decides, and readers see what was decided
 * and who is to be thanked. A mapping itself is changed in its file only.
 */
@Service
public class MappingProposals {
    /** Open proposals of one source, and of all; more have to wait until some are decided. */
    private static final int MOST_OF_ONE = 50;

    private static final int MOST = 500;
    private static final int SHORT = 300;
    private static final int LONG = 2000;

    private final ProposalStore store;
    private final Clock clock;

    MappingProposals(ProposalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What somebody wrote into the form, as it was written. */
    public record Draft(String words, String stage, String reason, String reference, String credit) {
        /** Nothing yet. */
        public static final Draft EMPTY = new Draft("", "", "", "", "");

        public Draft {
            words = words.strip();
            stage = stage.strip();
            reason = reason.strip();
            reference = reference.strip();
            credit = credit.strip();
        }
    }

    /** Keeps a proposal until somebody decides. Throws {@link InvalidInput} that names every field to mend. */
    @Transactional
    public void propose(String connector, Draft draft) {
        var errors = new ArrayList<FieldError>();
        text(errors, "words", draft.words(), SHORT, true);
        text(errors, "reason", draft.reason(), LONG, true);
        text(errors, "credit", draft.credit(), SHORT, false);
        text(errors, "reference", draft.reference(), SHORT, false);
        if (!draft.reference().isEmpty() && !isAddress(draft.reference())) {
            errors.add(new FieldError("reference", Refusal.of("legislation.proposal.invalid.reference")));
        }
        var stage = stage(draft.stage());
        if (stage == null) {
            errors.add(new FieldError("stage", Refusal.of("legislation.proposal.invalid.stage")));
        }
        if (stage == null || !errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        store.lock();
        if (store.open(connector) >= MOST_OF_ONE || store.open(null) >= MOST) {
            throw new InvalidInput("words", "legislation.proposal.invalid.many");
        }
        store.add(
                connector,
                draft.words(),
                stage,
                draft.reason(),
                orNull(draft.reference()),
                orNull(draft.credit()),
                clock.instant());
    }

    private static void text(List<FieldError> errors, String field, String text, int most, boolean required) {
        if (required && text.isEmpty()) {
            errors.add(new FieldError(field, Refusal.of("legislation.proposal.invalid.empty")));
        } else if (text.length() > most) {
            errors.add(new FieldError(field, Refusal.of("legislation.proposal.invalid.long", most)));
        }
    }

    private static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static @Nullable Stage stage(String name) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.UNMAPPED && stage.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What nobody has decided yet, of all sources, oldest first. */
    @Transactional(readOnly = true)
    public List<MappingProposal> waiting() {
        return store.waiting(MOST);
    }

    /** The last ones that were decided, newest first; of all sources where none is named. */
    @Transactional(readOnly = true)
    public List<MappingProposal> decided(@Nullable String connector, int most) {
        return store.decided(connector, most);
    }

    /**
     * Decides on a proposal. Throws {@link NotFound} where nothing of that number waits, and {@link InvalidInput} where it is
     * declined without an answer.
     */
    @Transactional
    public MappingProposal decide(long id, boolean accepted, String answer) {
        var told = answer.strip();
        var errors = new ArrayList<FieldError>();
        text(errors, "answer", told, LONG, !accepted);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return store.decide(id, accepted, orNull(told), clock.instant())
                .orElseThrow(() -> new NotFound("no proposal " + id + " waits"));
    }
}
