package io.junheng.task.dossier;

import io.junheng.task.reading.Reading;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the figures of a report (报告数值), each against the target of the task that it names. */
public final class Figures {

    static final int MOST = 100;
    private static final int WHOLE_DIGITS = 15;
    private static final int DECIMALS = 6;
    private static final int KEY = 60;
    private static final int UNIT = 20;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Reading reading;
    private final Map<String, LinkedTarget> targets;
    private final LocalDate today;

    Figures(Reading reading, List<LinkedTarget> targets, LocalDate today) {
        this.reading = reading;
        this.targets = targets.stream().collect(Collectors.toMap(LinkedTarget::measure, Function.identity()));
        this.today = today;
    }

    /** A figure that was read, with its target. */
    record Figure(LinkedTarget target, BigDecimal value, Integer year, LocalDate asOf) {}

    /** What can be read of {@code given}; the rest is told to the reading. */
    List<Figure> read(List<PostValue> given) {
        List<PostValue> all = given == null ? List.of() : given;
        reading.require(all.size() <= MOST, "/values", DossierProblem.TOO_MANY_VALUES, MOST);
        List<Figure> figures = new ArrayList<>();
        Set<List<Object>> said = new HashSet<>();
        for (int i = 0; i < Math.min(all.size(), MOST); i++) {
            String at = "/values/" + i;
            reading.require(all.get(i) != null, at, DossierProblem.VALUE_MISSING);
            if (all.get(i) != null) {
                Figure figure = read(at, all.get(i));
                if (figure != null) {
                    List<Object> about = new ArrayList<>();
                    about.add(figure.target().measure());
                    about.add(figure.year());
                    about.add(figure.asOf());
                    reading.require(
                            said.add(about),
                            at,
                            DossierProblem.VALUE_TWICE,
                            figure.target().measure());
                    figures.add(figure);
                }
            }
        }
        return figures;
    }

    private Figure read(String at, PostValue given) {
        String measure = reading.line(at + "/measure", given.measure(), KEY);
        LinkedTarget target = measure == null ? null : targets.get(measure);
        reading.require(
                measure == null || target != null,
                at + "/measure",
                DossierProblem.MEASURE_UNKNOWN,
                measure,
                String.join("、", targets.keySet().stream().sorted().toList()));
        reading.require(given.value() != null, at + "/value", DossierProblem.VALUE_MISSING);
        reading.require(
                given.value() == null || isInRange(given.value()),
                at + "/value",
                DossierProblem.VALUE_RANGE,
                WHOLE_DIGITS,
                DECIMALS);
        String unit = reading.optionalLine(at + "/unit", given.unit(), UNIT);
        reading.require(
                target == null || sameUnit(unit, target.unit()),
                at + "/unit",
                DossierProblem.UNIT_WRONG,
                target == null || target.unit() == null ? "—" : target.unit());
        reading.require(given.year() != null || given.asOf() != null, at + "/year", DossierProblem.VALUE_UNDATED);
        reading.require(
                given.year() == null || given.year() >= FIRST_YEAR && given.year() <= LAST_YEAR,
                at + "/year",
                DossierProblem.VALUE_YEAR_RANGE,
                FIRST_YEAR,
                LAST_YEAR);
        reading.require(
                given.asOf() == null
                        || given.asOf().getYear() >= FIRST_YEAR && !given.asOf().isAfter(today),
                at + "/asOf",
                DossierProblem.VALUE_DAY_RANGE);
        return target == null || given.value() == null
                ? null
                : new Figure(target, given.value(), given.year(), given.asOf());
    }

    /** The number is judged by its digits, before anything makes them out. */
    private static boolean isInRange(BigDecimal value) {
        return value.scale() <= DECIMALS && (long) value.precision() - value.scale() <= WHOLE_DIGITS;
    }

    /** Whether both are the same unit; full-width signs are, and null and 1 are those of a bare number. */
    public static boolean sameUnit(String one, String other) {
        return written(one).equals(written(other));
    }

    private static String written(String unit) {
        return unit == null || unit.equals("1") ? "" : Normalizer.normalize(unit, Normalizer.Form.NFKC);
    }
}
