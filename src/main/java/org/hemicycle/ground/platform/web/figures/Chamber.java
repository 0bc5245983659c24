package org.hemicycle.ground.platform.web.figures;

import java.util.List;
import org.hemicycle.ground.platform.web.figures.Seats.Seat;

/**
 * One seat for each member of the whole, on a dark ground: the lit ones from the leading side, with the number in the middle.
 *
 * @param seats the whole
 * @param lit how many of them are lit
 * @param number the number as written for the reader
 * @param below the words under the number
 * @param title the same in one sentence, for those who do not see the figure
 */
public record Chamber(int seats, int lit, String number, String below, String title) {
    private static final Arc ARC = new Arc(130, 292, 7, 310, 304);
    private static final double WIDTH = 620;

    public Chamber {
        if (lit < 0 || lit > seats) {
            throw new IllegalArgumentException("%d of %d seats lit".formatted(lit, seats));
        }
    }

    /** The drawing; mirrored for readers from right to left. */
    public String svg(boolean rightToLeft) {
        var placed = ARC.seats(seats).stream()
                .map(Arc.Placed::seat)
                .map(seat -> rightToLeft ? new Seat(WIDTH - seat.x(), seat.y()) : seat)
                .toList();
        return "<svg viewBox=\"0 0 620 318\" role=\"img\" aria-label=\"" + Svg.escaped(title) + "\">"
                + Seats.drawn(placed.subList(lit, seats), 7.2, "#2f6876")
                + Seats.drawn(placed.subList(0, lit), lit == seats ? 7.2 : 8.2, "#f5b335")
                + text(262, 64, 600, "#fff", number)
                + text(296, 20, 400, "#d9eaee", below)
                + "</svg>";
    }

    /** How many seats there are to draw, for tests. */
    static List<Arc.Placed> placed(int seats) {
        return ARC.seats(seats);
    }

    private static String text(int down, int size, int weight, String colour, String words) {
        return "<text x=\"310\" y=\"%d\" text-anchor=\"middle\" font-size=\"%d\" font-weight=\"%d\" fill=\"%s\"%s>%s</text>"
                .formatted(down, size, weight, colour, weight > 400 ? " class=\"serif\"" : "", Svg.escaped(words));
    }
}
