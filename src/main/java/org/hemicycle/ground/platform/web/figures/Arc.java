package org.hemicycle.ground.platform.web.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hemicycle.ground.platform.web.figures.Seats.Seat;

/** Seats in rows on a half circle, ordered from the leading side. */
record Arc(double inner, double outer, int rows, double across, double down) {

    /** A seat with its angle, from 0 at the leading side to pi. */
    record Placed(Seat seat, double angle, double radius) {}

    List<Placed> seats(int count) {
        var radii = new double[rows];
        var total = 0.0;
        for (var row = 0; row < rows; row++) {
            radii[row] = inner + (outer - inner) * row / Math.max(1, rows - 1);
            total += radii[row];
        }
        var placed = new ArrayList<Placed>();
        for (var row = 0; row < rows; row++) {
            var rest = count - placed.size();
            placed.addAll(row(radii[row], row == rows - 1 ? rest : (int) Math.round(count * radii[row] / total)));
        }
        placed.sort(Comparator.comparingDouble(Placed::angle).thenComparingDouble(Placed::radius));
        return placed;
    }

    private List<Placed> row(double radius, int seats) {
        var row = new ArrayList<Placed>();
        for (var i = 0; i < seats; i++) {
            var angle = seats == 1 ? Math.PI / 2 : Math.PI * i / (seats - 1);
            row.add(new Placed(
                    new Seat(across - radius * Math.cos(angle), down - radius * Math.sin(angle)), angle, radius));
        }
        return row;
    }
}
