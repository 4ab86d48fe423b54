package io.junheng.registry.school;

import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Figure;
import java.math.BigDecimal;

/** A place on earth (经纬度): degrees of longitude from −180 to 180 and of latitude from −90 to 90, with at most six decimals. */
record Position(BigDecimal longitude, BigDecimal latitude) {

    private static final BigDecimal HALF_CIRCLE = BigDecimal.valueOf(180);
    private static final BigDecimal QUARTER_CIRCLE = BigDecimal.valueOf(90);

    /** The position, or null when none is given or it is wrong; what is wrong is noted below {@code pointer}. */
    static Position read(String pointer, BigDecimal longitude, BigDecimal latitude, Collecting reading) {
        if (longitude == null && latitude == null) {
            return null;
        }
        if (longitude == null || latitude == null) {
            reading.problems()
                    .add(pointer + (longitude == null ? "/longitude" : "/latitude"), SchoolProblem.POSITION_INCOMPLETE);
            return null;
        }
        BigDecimal east = degrees(pointer + "/longitude", longitude, HALF_CIRCLE, reading);
        BigDecimal north = degrees(pointer + "/latitude", latitude, QUARTER_CIRCLE, reading);
        return east == null || north == null ? null : new Position(east, north);
    }

    private static BigDecimal degrees(String pointer, BigDecimal degrees, BigDecimal most, Collecting reading) {
        BigDecimal figure = reading.read(pointer, () -> Figure.of(degrees));
        if (figure != null && figure.abs().compareTo(most) > 0) {
            reading.problems().add(pointer, SchoolProblem.POSITION_RANGE, most);
            return null;
        }
        return figure;
    }
}
