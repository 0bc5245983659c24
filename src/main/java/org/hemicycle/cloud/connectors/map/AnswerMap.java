package org.hemicycle.cloud.connectors.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.path.Effort;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.read.Fault;
import org.hemicycle.cloud.connectors.read.Format;
import org.hemicycle.cloud.connectors.read.ReadPlan;
import org.hemicycle.cloud.connectors.read.Reader;
import org.hemicycle.cloud.connectors.read.Unreadable;
import org.hemicycle.cloud.connectors.record.HeldBack;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer: refuses it whole where it is not what it should be, else maps its records one by one.
 *
 * <p>Reads: an answer. Writes: source records, and what was held back or left out.
 */
public final class AnswerMap {
    private final ReadPlan plan;
    private final RecordMap map;
    private final Map<String, String> variables;
    private final List<SourceRecord> records = new ArrayList<>();
    private final List<HeldBack> heldBack = new ArrayList<>();
    private final List<HeldBack> leftOut = new ArrayList<>();
    private final Map<String, Map<String, String>> given = new HashMap<>();
    private final Seen seen;
    private int notWanted;

    public AnswerMap(ReadPlan plan, RecordMap map, Map<String, String> variables) {
        this.plan = plan;
        this.map = map;
        this.variables = variables;
        this.seen = new Seen(plan.format() == Format.XML);
    }

    /** What the answer says. */
    public Reading read(Answer answer) {
        try {
            var parsed = Reader.read(answer, plan);
            var scope = Scope.ofAnswer(parsed.top(), variables);
            var refused = refused(scope);
            if (refused != null) {
                return Reading.refused(refused);
            }
            if (!isEmpty(scope)) {
                parsed.notes().forEach(note -> leftOut.add(heldBack(null, "", "charset", note)));
                records(scope, parsed.faults());
            }
            return new Reading(records, heldBack, leftOut, null, notWanted, given, seen.shape());
        } catch (Unreadable e) {
            return Reading.refused(String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            return Reading.refused("nested too deep");
        }
    }

    private @Nullable String refused(Scope answer) {
        var envelope = plan.status();
        var status = envelope == null ? null : envelope.path().text(answer);
        if (envelope != null && status != null) {
            var known = status.strip();
            if (!envelope.ok().contains(known) && !envelope.empty().contains(known)) {
                return "the answer states the status “%s”".formatted(known);
            }
        }
        var require = plan.require();
        return require == null || require.exists(answer)
                ? null
                : "nothing stands at “%s”, which every answer of this stream has".formatted(require);
    }

    private boolean isEmpty(Scope answer) {
        var envelope = plan.status();
        var status = envelope == null ? null : envelope.path().text(answer);
        return envelope != null && status != null && envelope.empty().contains(status.strip());
    }

    private void records(Scope answer, List<Fault> faults) {
        var rest = new ArrayList<>(faults);
        for (var record : RecordsFound.in(answer, plan)) {
            seen.record(record.node());
            var within = rest.isEmpty()
                    ? rest
                    : rest.stream().filter(fault -> isWithin(fault, record)).toList();
            if (within.isEmpty()) {
                one(record);
            } else {
                rest.removeAll(within);
                hold(record, within.getFirst());
            }
        }
        rest.forEach(fault -> heldBack.add(heldBack(null, fault.at(), null, fault.reason())));
    }

    private static boolean isWithin(Fault fault, Scope record) {
        return fault.at().startsWith(record.at())
                && (fault.at().length() == record.at().length()
                        || fault.at().charAt(record.at().length()) == '/');
    }

    private void hold(Scope record, Fault fault) {
        heldBack.add(heldBack(keyOf(record), fault.at(), null, fault.reason()));
    }

    private @Nullable String keyOf(Scope record) {
        try {
            return map.keyOf(record, new Noted());
        } catch (RecordMap.HeldBackException e) {
            return null;
        }
    }

    private void one(Scope record) {
        var noted = new Noted();
        String key = null;
        try {
            var where = plan.where();
            if (where != null && !where.holds(record)) {
                notWanted++;
                return;
            }
            key = map.keyOf(record, noted);
            records.add(map.map(record, key, noted));
            give(key, record, noted);
            for (var value : noted.leftOut()) {
                leftOut.add(heldBack(key, value.at(), value.field(), value.reason()));
            }
        } catch (RecordMap.HeldBackException e) {
            heldBack.add(heldBack(key, record.at(), e.field(), String.valueOf(e.getMessage())));
        } catch (Effort.TooMuchEffort e) {
            heldBack.add(heldBack(key, record.at(), null, String.valueOf(e.getMessage())));
        }
    }

    private void give(String key, Scope record, Noted noted) {
        if (!map.give().isEmpty()) {
            given.put(key, map.give(record, noted));
        }
    }

    private HeldBack heldBack(@Nullable String key, String at, @Nullable String field, String reason) {
        return new HeldBack(map.connector(), map.stream(), key, at, field, reason);
    }
}
