package org.hemicycle.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One parliament of the portal, with bills, faults and counts of its own. */
public final class Site {
    private final String name;
    private final long seed;
    private final int count;
    private final String base;
    private final NetworkFaults network;
    private final List<Infliction> inflictions = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Heard, Said>> own = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile int moves;

    Site(String name, long seed, int count, String base, NetworkFaults network) {
        this.name = name;
        this.seed = seed;
        this.count = count;
        this.base = base;
        this.network = network;
    }

    public String name() {
        return name;
    }

    /** Where it begins to speak in a form. */
    public String url(Form form) {
        return base + form.path();
    }

    /** The address of the site, without a slash at its end. */
    public String url() {
        return base;
    }

    /** Its bills as they stand now, whatever it says of them. */
    public List<InventedBill> bills() {
        return IntStream.range(0, count).mapToObj(this::bill).toList();
    }

    /** One of its bills as it stands now. */
    public InventedBill bill(int place) {
        var revision = (int) IntStream.rangeClosed(1, moves)
                .filter(move -> movesWith(place, move))
                .count();
        return InventedBill.of(name, seed, place, revision);
    }

    /** One bill in a hundred moves on by a step. */
    public void moveOn() {
        moves++;
    }

    /** The bills that moved last. */
    public List<InventedBill> movedLast() {
        return bills().stream()
                .filter(bill -> moves > 0 && movesWith(bill.place(), moves))
                .toList();
    }

    private static boolean movesWith(int place, int move) {
        return (place * 61 + move) % 100 == 0;
    }

    /** From now on it answers at a path of its own, such as {@code /soap/bills}, whatever else it has there. */
    public void answers(String path, Function<Heard, Said> answer) {
        own.put(path, answer);
    }

    /** The same with an answer that is always the same. */
    public void says(String path, Said said) {
        answers(path, asked -> said);
    }

    /** From now on this goes wrong, until it is healed. */
    public Infliction inflict(Fault fault) {
        if (fault == Fault.MANY_ENTRIES) {
            WholeAnswers.manyEntries(WholeAnswers.MANY_ENTRIES);
        }
        var infliction = new Infliction(fault);
        inflictions.add(infliction);
        return infliction;
    }

    /** All is well again. */
    public void heal() {
        inflictions.clear();
    }

    /** How often it was asked, by whatever was asked for. */
    public int requests() {
        return asked.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** How often it was asked for a path, such as {@code /rest/pages}. */
    public int requests(String path) {
        var counter = asked.get(path);
        return counter == null ? 0 : counter.get();
    }

    /** What it was asked, the oldest first, with the query. */
    public List<String> asked() {
        return heard.stream().map(Heard::target).toList();
    }

    /** The same with methods, headers and bodies. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Forgets what it was asked. */
    public void forgetAsked() {
        asked.clear();
        heard.clear();
        mostAtOnce.set(0);
    }

    /** How many requests it ever had before it at the same time. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    Answer answer(String path, Heard request) {
        asked.computeIfAbsent(path, any -> new AtomicInteger()).incrementAndGet();
        heard.add(request);
        var struck = new Struck(
                inflictions.stream().filter(one -> one.strikes(request)).toList());
        return (asking, out) -> {
            mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            try {
                return answer(path, asking, struck).send(asking, out);
            } finally {
                underWay.decrementAndGet();
            }
        };
    }

    private Answer answer(String path, Heard request, Struck struck) {
        return network.instead(struck, () -> {
            var whole = WholeAnswers.instead(struck, this::bills);
            if (whole != null) {
                return whole;
            }
            var ofItsOwn = own.get(path);
            var pages = new Pages(base, SpoiltBills.of(bills(), struck), struck);
            var said = ofItsOwn == null ? pages.at(path, request) : ofItsOwn.apply(request);
            return SpoiltBytes.of(said, struck).named(request);
        });
    }

    @Override
    public String toString() {
        return name + " "
                + new ArrayList<>(inflictions.stream().map(Infliction::fault).toList());
    }
}
