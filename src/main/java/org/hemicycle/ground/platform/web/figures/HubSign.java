package org.hemicycle.ground.platform.web.figures;

import java.util.List;

/** The sign of a hub: a wedge of the house, the one that is the hub's number. Decoration: the hub's name stands beside it. */
public final class HubSign {
    private static final Arc ARC = new Arc(18, 45, 4, 50, 50);
    private static final int SEATS = 42;
    private static final double EDGE = 0.02;

    private HubSign() {}

    /** Draws the sign of the hub with this number, from 1, of so many wedges. */
    public static String svg(int number, int wedges, boolean rightToLeft) {
        var wedge = rightToLeft ? wedges - number : number - 1;
        var from = Math.PI * wedge / wedges - EDGE;
        var to = Math.PI * (wedge + 1) / wedges + EDGE;
        var seats = ARC.seats(SEATS);
        return "<svg viewBox=\"0 0 100 55\" width=\"100\" height=\"55\" aria-hidden=\"true\">"
                + Seats.drawn(chosen(seats, from, to, false), 3, "#cdd7db")
                + Seats.drawn(chosen(seats, from, to, true), 3.9, "#0a5566")
                + "</svg>";
    }

    private static List<Seats.Seat> chosen(List<Arc.Placed> seats, double from, double to, boolean inside) {
        return seats.stream()
                .filter(seat -> (seat.angle() >= from && seat.angle() <= to) == inside)
                .map(Arc.Placed::seat)
                .toList();
    }
}
