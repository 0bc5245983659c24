package org.hemicycle.ground.platform.web.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Seats drawn as dots: one path for all seats of a tone, since dots are round ends of lines without length. */
final class Seats {

    private Seats() {}

    /** A seat by its middle, in units of the drawing. */
    record Seat(double x, double y) {}

    static String drawn(List<Seat> seats, double radius, String colour) {
        if (seats.isEmpty()) {
            return "";
        }
        var path = new StringBuilder("<path d=\"");
        for (var seat : seats) {
            path.append('M')
                    .append(rounded(seat.x()))
                    .append(' ')
                    .append(rounded(seat.y()))
                    .append("h0");
        }
        return path.append("\" stroke=\"")
                .append(colour)
                .append("\" stroke-width=\"")
                .append(rounded(radius * 2))
                .append("\" stroke-linecap=\"round\" fill=\"none\"/>")
                .toString();
    }

    private static String rounded(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
