package org.hemicycle.ground.platform.web.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.hemicycle.ground.platform.web.figures.Seats.Seat;

/**
 * The way of a bill as {@link StageArc} draws it, large and with the name of each seat beside it. Decoration: the words beside
 * it say the same.
 */
public final class StageWay {
    private static final double WIDTH = 560;
    private static final List<Seat> SEATS =
            List.of(new Seat(152, 176), new Seat(194, 100), new Seat(280, 66), new Seat(366, 100), new Seat(408, 176));

    private StageWay() {}

    /**
     * Draws the way.
     *
     * @param current the seat where the bill is, from 1 to 5; 0 where that is not known
     * @param names the five seats in the reader's language
     * @param rightToLeft whether the way goes from right to left
     */
    public static String svg(int current, List<String> names, boolean rightToLeft) {
        if (current < 0 || current > SEATS.size() || names.size() != SEATS.size()) {
            throw new IllegalArgumentException("seat " + current + " of " + names);
        }
        var seats = rightToLeft
                ? SEATS.stream()
                        .map(seat -> new Seat(WIDTH - seat.x(), seat.y()))
                        .toList()
                : SEATS;
        var drawing = new StringBuilder("<svg viewBox=\"0 0 560 206\" aria-hidden=\"true\"")
                .append(rightToLeft ? " direction=\"rtl\">" : ">")
                .append(Seats.drawn(seats.subList(current, SEATS.size()), 11, "#b4c3c9"))
                .append(Seats.drawn(seats.subList(0, Math.max(0, current - 1)), 11, "#1b8497"))
                .append(current == 0 ? "" : Seats.drawn(List.of(seats.get(current - 1)), 19, "#0a5566"));
        IntStream.range(0, SEATS.size())
                .forEach(i -> drawing.append(name(names.get(i), i, seats.get(i), i == current - 1, rightToLeft)));
        return drawing.append("</svg>").toString();
    }

    /** Names stand outside the arc: the middle one above its seat, the others on the side away from the middle. */
    private static String name(String name, int position, Seat seat, boolean here, boolean rightToLeft) {
        var middle = position == SEATS.size() / 2;
        var before = position < SEATS.size() / 2;
        var aside = middle ? 0 : (before == rightToLeft ? 1 : -1) * (here ? 30 : 24);
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"21\"%s fill=\"%s\">%s</text>"
                .formatted(
                        (int) seat.x() + aside,
                        (int) seat.y() + (middle ? (here ? -30 : -22) : 7),
                        middle ? "middle" : before ? "end" : "start",
                        here ? " font-weight=\"650\"" : "",
                        here ? "#14212b" : "#465661",
                        Svg.escaped(name));
    }
}
