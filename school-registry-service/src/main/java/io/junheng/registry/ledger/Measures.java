package io.junheng.registry.ledger;

import io.junheng.expressions.Expression;
import io.junheng.expressions.Rational;
import io.junheng.expressions.SqlCompiler;
import io.junheng.expressions.SqlFormula;
import io.junheng.expressions.SqlFrame;
import io.junheng.kit.sql.Database;
import io.junheng.registry.parameter.PolicyParameters;
import io.junheng.registry.parameter.PolicyParameters.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Takes the measures of a ledger (台账指标计算): one statement per measure, whatever the number of items and regions. */
@ApplicationScoped
class Measures {

    private static final int DECIMALS = 6;
    private static final String ITEMS = """
             from ledger_item i
            left join lateral (select h.fields, h.figures from ledger_item_history h
                where i.last_year > ? and h.item = i.id and h.year <= ? order by h.version desc limit 1) h on true
            cross join lateral (select coalesce(h.fields, i.fields) || coalesce(h.figures, i.figures)
                || jsonb_build_object('open', i.closed_year is null or i.closed_year > ?, 'isNew', i.year = ?,
                    'increment', i.increment, 'openedOn', i.opened_on, 'openedYear', i.year, 'schoolCode', i.school_code,
                    'regionCode', i.region_code,
                    'closedOn', case when i.closed_year <= ? then i.closed_on end,
                    'status', case when i.closed_year > ? then 'OPEN' else i.status end) as document) d
            where i.ledger = ? and i.status <> 'VOIDED' and i.region_path like ? || '%' and
            """;
    private static final String CLASSES = """
             from locked_class i
            cross join lateral (select jsonb_build_object('stage', i.stage, 'grade', i.grade, 'className', i.name, 'pupils', i.pupils,
                'cohort', i.year - (right(i.grade, 1)::int - 1), 'schoolCode', i.school_code, 'regionCode', i.region_code) as document) d
            where i.form = ? and i.year = ? and i.region_path like ? || '%'
            """;

    private final Database database;
    private final PolicyParameters parameters;
    private final Regions regions;

    Measures(Database database, PolicyParameters parameters, Regions regions) {
        this.database = database;
        this.parameters = parameters;
        this.regions = regions;
    }

    /** The figure of one region. */
    record Figure(
            String child,
            long members,
            Rational exact,
            BigDecimal value,
            BigDecimal above,
            BigDecimal below,
            List<String> reasons) {}

    MeasuresView of(Ledger ledger, String regionCode, Integer year) {
        Regions.Found region = regions.find(regionCode);
        int inYear = regions.year(ledger, year);
        List<MeasuresView.MeasureView> views = new ArrayList<>();
        for (Measure measure : ledger.measures()) {
            List<Figure> figures = figures(ledger, measure, region.path(), inYear);
            views.add(view(ledger, measure, region, inYear, figures));
        }
        return new MeasuresView(ledger.key(), region.code(), inYear, views);
    }

    private List<Figure> figures(Ledger ledger, Measure measure, String path, int year) {
        SqlFrame frame = new SqlFrame("f", back -> "d.document");
        SqlFormula value = SqlCompiler.compile(measure.formula(), frame);
        Optional<SqlFormula> above = measure.formula().numerator().map(side -> SqlCompiler.compile(side, frame));
        Optional<SqlFormula> below = measure.formula().denominator().map(side -> SqlCompiler.compile(side, frame));
        List<Object> bound = new ArrayList<>(value.reasonTexts());
        bound.add(path.length() + 1);
        bound.addAll(frame.keys());
        String population;
        if (measure.population() == Measure.Population.CLASSES) {
            population = CLASSES;
            Collections.addAll(bound, ledger.opening().key(), year, path);
        } else {
            population = ITEMS + membership(ledger);
            Collections.addAll(bound, year, year, year, year, year, year, ledger.key(), path, year);
            if (ledger.cases()) {
                bound.add(year);
            }
        }
        String sql = "select f.child, grouping(f.child), count(*), " + value.numerator() + ", " + value.denominator()
                + ", "
                + value.rounded(DECIMALS) + ", " + rounded(above) + ", " + rounded(below) + ", " + value.reasons()
                + " from (select split_part(substr(i.region_path, ?), '/', 1) as child" + frame.selected() + " "
                + population
                + ") f group by grouping sets ((), (f.child)) order by grouping(f.child) desc, f.child";
        return database.list(sql, row -> figure(row, measure), bound.toArray());
    }

    /** Which items count in a year: records of that year, standing records since their year, cases from their year to that of their end. */
    private static String membership(Ledger ledger) {
        if (ledger.cases()) {
            return "i.year <= ? and (i.closed_year is null or i.closed_year >= ?)";
        }
        return ledger.standing() ? "i.year <= ?" : "i.year = ?";
    }

    private static String rounded(Optional<SqlFormula> side) {
        return side.map(formula -> formula.rounded(DECIMALS)).orElse("null::numeric");
    }

    private static Figure figure(ResultSet row, Measure measure) throws SQLException {
        boolean total = row.getInt(2) == 1;
        long members = row.getLong(3);
        BigDecimal numerator = row.getBigDecimal(4);
        BigDecimal denominator = row.getBigDecimal(5);
        Rational exact = numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : Rational.of(numerator).over(Rational.of(denominator));
        BigDecimal above = row.getBigDecimal(7);
        BigDecimal below = row.getBigDecimal(8);
        Rational scale = scaleOfShare(measure.formula().expression());
        if (scale != null && exact != null) {
            above = exact.over(scale).times(Rational.of(members)).rounded(0);
            below = BigDecimal.valueOf(members);
        }
        return new Figure(
                total ? null : row.getString(1),
                members,
                exact,
                row.getBigDecimal(6),
                above,
                below,
                exact != null ? List.of() : List.of((String[]) row.getArray(9).getArray()));
    }

    /** What a share is multiplied by to be in the measure's unit; null when the measure is no share. */
    private static Rational scaleOfShare(Expression expression) {
        Expression node = expression;
        Rational scale = Rational.ONE;
        while (node instanceof Expression.Conversion || node instanceof Expression.Defined) {
            if (node instanceof Expression.Conversion conversion) {
                scale = scale.times(conversion.factor());
                node = conversion.operand();
            } else {
                node = ((Expression.Defined) node).body();
            }
        }
        return node instanceof Expression.Aggregate aggregate && aggregate.statistic() == Expression.Statistic.SHARE
                ? scale
                : null;
    }

    private MeasuresView.MeasureView view(
            Ledger ledger, Measure measure, Regions.Found region, int year, List<Figure> figures) {
        List<MeasuresView.FigureView> below = new ArrayList<>();
        MeasuresView.FigureView total = null;
        for (Figure figure : figures) {
            boolean whole = figure.child() == null;
            String code = whole || figure.child().isEmpty() ? region.code() : figure.child();
            String path = whole || figure.child().isEmpty() ? region.path() : region.path() + figure.child() + "/";
            MeasuresView.FigureView view = MeasuresView.FigureView.of(
                    code, regions.name(code), measure, target(ledger, measure, path, year), figure);
            if (whole) {
                total = view;
            } else {
                below.add(view);
            }
        }
        return new MeasuresView.MeasureView(
                measure.key(),
                measure.name(),
                measure.nameEn(),
                measure.formula().unit().symbol(),
                measure.relation() == null ? null : measure.relation().symbol(),
                measure.basis(),
                total,
                below);
    }

    /** What the measure is held to in the region on the last day of the year; null where nothing is set. */
    private BigDecimal target(Ledger ledger, Measure measure, String path, int year) {
        if (measure.parameter() == null) {
            return measure.target();
        }
        Place place = new Place(path, ledger.period().lastDay(year));
        return (BigDecimal)
                parameters.effective(measure.parameter(), List.of(place)).get(0);
    }
}
