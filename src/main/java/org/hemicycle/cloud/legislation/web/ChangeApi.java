package org.hemicycle.cloud.legislation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hemicycle.cloud.legislation.BillAddress;
import org.hemicycle.cloud.legislation.MemberAddress;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.hemicycle.ground.platform.changes.Changes;
import org.hemicycle.ground.platform.changes.LoggedChange;
import org.hemicycle.ground.shared.ContentRef;
import org.hemicycle.ground.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The change log for mirrors, in the order of commit. {@code processed} gives every change we made; {@code published} only
 * those by which the public record changed because a source or a person said so, without what our own mapping and
 * translation made of it.
 */
@Tag(
        name = "Changes",
        description = "Two streams for mirrors: what we processed, and what changed in the public record.")
@RestController
class ChangeApi {
    private static final int PAGE = 500;
    private static final Set<Cause> OURS = Set.of(Cause.MAPPING, Cause.TRANSLATION);

    private final Changes changes;

    ChangeApi(Changes changes) {
        this.changes = changes;
    }

    @GetMapping("/api/v1/changes")
    ResponseEntity<ChangeList> changes(
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = "processed") String kind) {
        if (!kind.equals("processed") && !kind.equals("published")) {
            throw new InvalidInput("kind", "legislation.invalid.value", kind);
        }
        var from = cursor(since);
        var logged = changes.after(from, PAGE);
        var items = logged.stream()
                .filter(one -> one.change().audience().equals(Audience.PUBLIC))
                .filter(one -> one.change().cause() != Cause.MEANING)
                .filter(one ->
                        kind.equals("processed") || !OURS.contains(one.change().cause()))
                .map(ChangeItem::of)
                .toList();
        var next = logged.isEmpty() ? from : logged.getLast().cursor();
        var answer = ResponseEntity.ok();
        if (!logged.isEmpty()) {
            answer.lastModified(logged.getLast().at());
        }
        return answer.body(new ChangeList(items, next.token(), logged.size() == PAGE));
    }

    private static ChangeCursor cursor(@Nullable String since) {
        if (since == null || since.isEmpty()) {
            return ChangeCursor.START;
        }
        try {
            return ChangeCursor.parse(since);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("since", "legislation.invalid.value", since);
        }
    }

    /**
     * Changes behind a cursor.
     *
     * @param cursor from which to ask the next time
     * @param more whether there is more at once
     */
    record ChangeList(List<ChangeItem> items, String cursor, boolean more) {}

    /** One change: what, its revision, and why; {@code href} leads to its present state. */
    record ChangeItem(
            String kind, String id, @Nullable String href, long revision, String cause, Instant at, String cursor) {
        static ChangeItem of(LoggedChange one) {
            var ref = one.change().ref();
            return new ChangeItem(
                    ref.kind(),
                    ref.id(),
                    href(ref),
                    one.change().revision(),
                    one.change().cause().name(),
                    one.at(),
                    one.cursor().token());
        }

        private static @Nullable String href(ContentRef ref) {
            return switch (ref.kind()) {
                case BillAddress.KIND -> "/api/v1/bills/" + ref.id();
                case MemberAddress.KIND -> "/api/v1/members/" + ref.id();
                default -> null;
            };
        }
    }
}
