package org.hemicycle.cloud.connectors.plan;

import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.EndlessPaging;
import org.hemicycle.cloud.connectors.LegalAddress;
import org.hemicycle.cloud.connectors.PageFoot;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.connectors.path.Path;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.read.ReadPlan;
import org.hemicycle.cloud.connectors.read.Reader;
import org.hemicycle.cloud.connectors.read.Unreadable;
import org.hemicycle.ground.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** Finds the page after a page. Paging ends at an empty page, at one that repeats, and at the declared number of pages. */
public final class NextPage {
    private static final Pattern LINK = Pattern.compile("<([^>]*)>((?:\\s*;[^,<]*)*)");
    private static final Pattern IS_NEXT = Pattern.compile("(?i)rel\\s*=\\s*\"?[^\";]*\\bnext\\b");
    private static final String PAGE = "page";
    /** Pages of one paging that may be bad before it is given up. */
    private static final int MOST_BAD = 3;

    private final RequestPlan plan;

    public NextPage(RequestPlan plan) {
        this.plan = plan;
    }

    /**
     * What the paging of an answer turns on.
     *
     * @param read how the answer is read
     */
    public PageFoot foot(
            SourceRequest asked, Answer answer, @Nullable String linkHeader, Reading reading, ReadPlan read) {
        var paging = plan.paging();
        var named = switch (paging.kind()) {
            case NONE -> null;
            case PAGE, OFFSET -> at(paging.total(), answer, asked, read);
            case NEXT -> paging.link() ? ofLink(linkHeader) : at(paging.path(), answer, asked, read);
            case CURSOR -> at(paging.path(), answer, asked, read);
        };
        return new PageFoot(HexFormat.of().formatHex(Sha256.of(answer.bytes())), count(reading), named);
    }

    /** The next page; empty at the end. */
    public Optional<SourceRequest> after(SourceRequest asked, PageFoot foot, Set<String> seen) {
        if (foot.records() == 0) {
            return Optional.empty();
        }
        if (!seen.add("#" + foot.sha256())) {
            return repeated(following(asked, foot, seen));
        }
        return bounded(following(asked, foot, seen), seen);
    }

    /** The page behind one that could not be had or read, where its number tells it; empty after too many of them. */
    public Optional<SourceRequest> afterBad(SourceRequest asked, Set<String> seen) {
        var paging = plan.paging();
        boolean tells = paging.kind() == Paging.Kind.PAGE || (paging.kind() == Paging.Kind.OFFSET && paging.size() > 0);
        if (!tells || !seen.add("!" + asked.variables().get(paging.parameter())) || bad(seen) > MOST_BAD) {
            return Optional.empty();
        }
        int now = number(asked.variables().get(paging.parameter()), number(paging.first(), 0));
        return numbered(asked, now + (paging.kind() == Paging.Kind.PAGE ? 1 : paging.size()));
    }

    /** A page that repeats is the end, unless it still names a next one. */
    private Optional<SourceRequest> repeated(Optional<SourceRequest> next) {
        if (next.isPresent() && plan.paging().kind() == Paging.Kind.NEXT) {
            throw new EndlessPaging("the page says what one before it said, and names a next one");
        }
        return Optional.empty();
    }

    private Optional<SourceRequest> bounded(Optional<SourceRequest> next, Set<String> seen) {
        var most = plan.paging().max();
        if (next.isEmpty() || pages(seen) < most) {
            return next;
        }
        if (most < Paging.USUAL_MAX) {
            return Optional.empty();
        }
        throw new EndlessPaging("more than %d pages".formatted(most));
    }

    private Optional<SourceRequest> following(SourceRequest asked, PageFoot foot, Set<String> seen) {
        var paging = plan.paging();
        return switch (paging.kind()) {
            case NONE -> Optional.empty();
            case PAGE -> counted(asked, 1, foot);
            case OFFSET -> counted(asked, paging.size() > 0 ? paging.size() : foot.records(), foot);
            case NEXT -> named(asked, foot.named(), seen);
            case CURSOR -> cursor(asked, foot.named(), seen);
        };
    }

    private Optional<SourceRequest> counted(SourceRequest asked, int further, PageFoot foot) {
        var paging = plan.paging();
        int now = number(asked.variables().get(paging.parameter()), number(paging.first(), 0));
        var total = foot.named();
        int size = paging.size() > 0 ? paging.size() : foot.records();
        long read = paging.kind() == Paging.Kind.PAGE ? (now - paging.start() + 1L) * size : now + (long) size;
        if (total != null && read >= number(total, Integer.MAX_VALUE)) {
            return Optional.empty();
        }
        return numbered(asked, now + further);
    }

    private Optional<SourceRequest> numbered(SourceRequest asked, int page) {
        var name = plan.paging().parameter();
        var next = Integer.toString(page);
        return plan.page(with(asked, name, next), Map.of(name, next));
    }

    private Optional<SourceRequest> named(SourceRequest asked, @Nullable String address, Set<String> seen) {
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        try {
            var next = LegalAddress.resolved(asked.address(), address);
            seen.add("@" + asked.address());
            if (!seen.add("@" + next)) {
                throw new EndlessPaging("the next page is one that was read before");
            }
            int page = number(asked.variables().get(PAGE), 1) + 1;
            return Optional.of(new SourceRequest(
                    asked.connector(),
                    asked.stream(),
                    asked.method(),
                    next.toString(),
                    asked.headers(),
                    asked.body(),
                    with(asked, PAGE, Integer.toString(page))));
        } catch (IllegalArgumentException e) {
            throw new EndlessPaging("the page names a next one by what is no address");
        }
    }

    private Optional<SourceRequest> cursor(SourceRequest asked, @Nullable String cursor, Set<String> seen) {
        var name = plan.paging().parameter();
        boolean same = cursor == null
                || cursor.isBlank()
                || cursor.equals(asked.variables().get(name));
        if (cursor == null || same || !seen.add("@" + cursor)) {
            return Optional.empty();
        }
        var variables = with(asked, name, cursor);
        variables.put(PAGE, Integer.toString(number(asked.variables().get(PAGE), 1) + 1));
        return plan.page(variables, Map.of(name, cursor));
    }

    private static @Nullable String at(@Nullable Path path, Answer answer, SourceRequest asked, ReadPlan read) {
        if (path == null) {
            return null;
        }
        try {
            var top = Reader.read(answer, read).top();
            return path.text(Scope.ofAnswer(top, asked.variables()));
        } catch (Unreadable e) {
            return null;
        }
    }

    private static @Nullable String ofLink(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var matcher = LINK.matcher(header);
        while (matcher.find()) {
            if (IS_NEXT.matcher(matcher.group(2)).find()) {
                return matcher.group(1);
            }
        }
        return null;
    }

    private static Map<String, String> with(SourceRequest asked, String name, String value) {
        Map<String, String> variables = new HashMap<>(asked.variables());
        variables.put(name, value);
        return variables;
    }

    private static long pages(Set<String> seen) {
        return seen.stream().filter(mark -> mark.startsWith("#")).count();
    }

    private static long bad(Set<String> seen) {
        return seen.stream().filter(mark -> mark.startsWith("!")).count();
    }

    private static int count(Reading reading) {
        return reading.records().size() + reading.heldBack().size() + reading.notWanted();
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
