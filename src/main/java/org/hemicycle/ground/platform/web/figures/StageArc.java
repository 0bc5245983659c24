package org.hemicycle.ground.platform.web.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.hemicycle.ground.platform.web.figures.Seats.Seat;

/**
 * The way of a bill as five seats on a small arc: those behind it, the large dark one where it is, those ahead. Decoration:
 * the words beside it say the same.
 */
public final class StageArc {
    private static final int SEATS = 5;

    private StageArc() {}

    /**
     * Draws the arc.
     *
     * @param current the seat where the bill is, from 1 to 5; 0 where that is not known
     * @param rightToLeft whether the way goes from right to left
     */
    public static String svg(int current, boolean rightToLeft) {
        if (current < 0 || current > SEATS) {
            throw new IllegalArgumentException("no such seat: " + current);
        }
        var seats =
                IntStream.range(0, SEATS).mapToObj(i -> seat(i, rightToLeft)).toList();
        var behind = seats.subList(0, Math.max(0, current - 1));
        var ahead = seats.subList(current, SEATS);
        var here = current == 0 ? List.<Seat>of() : List.of(seats.get(current - 1));
        return "<svg viewBox=\"0 0 76 34\" width=\"76\" height=\"34\" aria-hidden=\"true\">"
                + Seats.drawn(ahead, 3.8, "#b4c3c9")
                + Seats.drawn(behind, 3.8, "#1b8497")
                + Seats.drawn(here, 6, "#0a5566")
                + "</svg>";
    }

    private static Seat seat(int position, boolean rightToLeft) {
        var angle = Math.PI * position / (SEATS - 1);
        var across = 31 * Math.cos(angle);
        return new Seat(rightToLeft ? 38 + across : 38 - across, 27 - 20 * Math.sin(angle));
    }
}
