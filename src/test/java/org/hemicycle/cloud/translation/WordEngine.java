package org.hemicycle.cloud.translation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.jspecify.annotations.Nullable;

/**
 * A machine for tests that knows one thing to do: behind the text it writes the language it translates into, and its version. It can be made to
 * fail, to be of another version and to be gone, and tells what it was asked.
 */
public final class WordEngine implements Engine {
    public static final Direction PT_FR = new Direction("pt", "fr");
    public static final Direction PT_ES = new Direction("pt", "es");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile EngineTrouble.@Nullable Kind trouble;
    private final Map<String, String> dictionary = new ConcurrentHashMap<>();
    private final Map<String, EngineTrouble.Kind> failing = new ConcurrentHashMap<>();
    private volatile Set<Direction> directions = Set.of(PT_FR, PT_ES);
    private volatile boolean here = true;
    private volatile boolean rough;
    private volatile String version = "a";
    private volatile Runnable meanwhile = () -> {};

    @Override
    public String name() {
        return "words";
    }

    @Override
    public String version(Direction direction) {
        return version;
    }

    @Override
    public Set<Direction> directions() {
        return directions;
    }

    @Override
    public Machined translate(Direction direction, String segment) {
        asked.add(direction + " " + segment);
        meanwhile.run();
        var kind = failing.getOrDefault(segment, trouble);
        if (kind != null) {
            throw new EngineTrouble(kind, "the test wants it so");
        }
        var route = direction.equals(PT_ES) ? "pt-fr-es" : direction.toString();
        var known = dictionary.get(segment);
        if (known != null) {
            return new Machined(known, direction.toString());
        }
        return new Machined(segment + " in-" + direction.to() + "-" + version, route);
    }

    /** It translates in these directions and no others. */
    public void knows(Direction... known) {
        directions = Set.of(known);
    }

    /** What it makes of a segment, in whatever direction, in place of what it usually does. */
    public void says(String segment, String translation) {
        dictionary.put(segment, translation);
    }

    public void failsWith(EngineTrouble.@Nullable Kind kind) {
        trouble = kind;
    }

    /** It fails with this segment and no other. */
    public void fails(String segment, EngineTrouble.Kind kind) {
        failing.put(segment, kind);
    }

    /** What happens while it translates. */
    public void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    public void isOfVersion(String other) {
        version = other;
    }

    @Override
    public boolean isRough(Direction direction) {
        return rough;
    }

    /** Whether it is known to give no more than the gist. */
    public void isRough(boolean known) {
        rough = known;
    }

    @Override
    public boolean keepsTextHere() {
        return here;
    }

    /** Whether the text it is handed stays in the house. */
    public void isHere(boolean inTheHouse) {
        here = inTheHouse;
    }

    public void isGone(boolean gone) {
        directions = gone ? Set.of() : Set.of(PT_FR, PT_ES);
    }

    /** What it was asked since this was last asked, with the direction before it. */
    public List<String> asked() {
        var heard = List.copyOf(asked);
        asked.clear();
        return heard;
    }

    /** It is as it was at first. */
    public void recover() {
        trouble = null;
        here = true;
        rough = false;
        version = "a";
        meanwhile = () -> {};
        isGone(false);
        dictionary.clear();
        failing.clear();
        asked.clear();
    }
}
