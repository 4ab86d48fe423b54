package io.junheng.registry.parameter;

import io.junheng.expressions.Type;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.Figure;
import io.junheng.registry.reading.WrittenText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads values with their periods (取值期间读取); two of them must not apply on the same day. */
final class PeriodReader {

    private static final int MOST = 500;

    private final Type type;
    private final Collecting reading;

    PeriodReader(Type type, Collecting reading) {
        this.type = type;
        this.reading = reading;
    }

    List<Period> periods(List<PeriodView> sent) {
        List<PeriodView> all = sent == null ? List.of() : sent;
        reading.problems().require(all.size() <= MOST, "/values", ParameterProblem.TOO_MANY_PERIODS, MOST);
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < all.size() && all.size() <= MOST; i++) {
            Period period = period("/values/" + i, all.get(i));
            if (period != null) {
                for (Period earlier : periods) {
                    reading.problems()
                            .require(
                                    !earlier.meets(period),
                                    "/values/" + i,
                                    ParameterProblem.PERIODS_MEET,
                                    earlier.from(),
                                    earlier.to() == null ? "…" : earlier.to());
                }
                periods.add(period);
            }
        }
        periods.sort((a, b) -> a.from().compareTo(b.from()));
        return periods;
    }

    private Period period(String pointer, PeriodView sent) {
        if (sent == null) {
            reading.problems().add(pointer, ParameterProblem.PERIOD_MISSING);
            return null;
        }
        LocalDate from = reading.read(pointer + "/from", () -> Day.of(sent.from()));
        LocalDate to = reading.readIfPresent(pointer + "/to", sent.to(), Day::of);
        Object value = reading.read(pointer + "/value", () -> value(sent.value()));
        boolean ordered = from == null || to == null || !to.isBefore(from);
        reading.problems().require(ordered, pointer + "/to", ParameterProblem.PERIOD_ORDER);
        return from == null || value == null || !ordered || (sent.to() != null && to == null)
                ? null
                : new Period(from, to, value);
    }

    /** The value in its stored form. */
    Object value(Object sent) {
        return switch (type) {
            case NUMBER -> {
                if (sent instanceof Number number) {
                    yield Figure.of(new BigDecimal(number.toString()));
                }
                throw Problem.of(ParameterProblem.VALUE_TYPE, type);
            }
            case TEXT -> {
                if (sent instanceof String text) {
                    yield WrittenText.of(text).text();
                }
                throw Problem.of(ParameterProblem.VALUE_TYPE, type);
            }
            case DATE -> {
                if (sent instanceof String text) {
                    yield Day.of(text);
                }
                throw Problem.of(ParameterProblem.VALUE_TYPE, type);
            }
            case TRUTH -> {
                if (sent instanceof Boolean truth) {
                    yield truth;
                }
                throw Problem.of(ParameterProblem.VALUE_TYPE, type);
            }
        };
    }
}
