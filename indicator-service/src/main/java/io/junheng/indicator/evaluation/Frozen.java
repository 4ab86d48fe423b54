package io.junheng.indicator.evaluation;

import io.junheng.expressions.Element;
import io.junheng.expressions.SqlFrame;
import io.junheng.indicator.framework.Scheme;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rows that a run has given at a stage with the figures of their returns to the last digit (固定输入的精确数据), as a subselect {@code f} that formulas
 * compiled by {@link io.junheng.expressions.SqlCompiler} read. A double that stands for one number alone is that number; only where a return has others is
 * its document opened.
 */
final class Frozen {

    private final Run run;
    private final String stage;
    private final boolean classes;
    private final Map<String, Integer> places;
    private final SqlFrame frame;
    private final SortedSet<Integer> years = new TreeSet<>(List.of(0));

    private Frozen(Run run, String stage, boolean classes, Map<String, Integer> places) {
        this.run = run;
        this.stage = stage;
        this.classes = classes;
        this.places = places;
        this.frame = new SqlFrame("f", Frozen::document, name -> run.scheme().element(name, stage), this::figure);
    }

    /** One row per subject; {@code places} are those of the form's elements. */
    static Frozen members(Run run, String stage, Map<String, Integer> places) {
        return new Frozen(run, stage, false, places);
    }

    /** One row per class at the stage; a school without a class list gives one row without figures, so that it is noticed. */
    static Frozen classes(Run run, String stage) {
        return new Frozen(run, stage, true, Map.of());
    }

    private static String document(int back) {
        String figures = "y" + back;
        return "(select v.values from fact v where v.subject = %1$s.subject and v.form = %1$s.form and v.year = %1$s.year and v.code = %1$s.code and v.revision = %1$s.revision)"
                .formatted(figures);
    }

    private Optional<String> figure(Element element) {
        if (classes) {
            return Optional.of("when true then c.pupils::numeric");
        }
        boolean derived = element.yearsBack() == 0
                && (Scheme.isStageWeight(element.name()) || Scheme.isWeightedTotal(element.name()));
        if (derived && !run.scheme().weights().isEmpty()) {
            return Optional.of("when true then (d.derived ->> '" + element.name() + "')::numeric");
        }
        return figure("y" + element.yearsBack(), run.scheme().element(element.name(), stage));
    }

    private Optional<String> figure(String figures, String element) {
        return Optional.ofNullable(places.get(element))
                .map(place ->
                        "when " + figures + ".estimable then " + FigureColumns.taken(figures, place) + "::numeric");
    }

    SqlFrame sqlFrame() {
        return frame;
    }

    /** Makes the years of these figures available. */
    void reads(Collection<Element> elements) {
        elements.forEach(element -> years.add(element.yearsBack()));
    }

    /** The subselect of the rows that meet a condition on their alias {@code r}; it has the row's own columns besides the figures. */
    SqlText where(SqlText condition) {
        Scheme scheme = run.scheme();
        String subject = scheme.content().subject();
        SqlText sql = SqlText.of(
                        "(select r.code, r.county, r.type, r.excluded, r.revisions[1] is null as unreported"
                                + frame.selected(),
                        frame.keys().toArray())
                .add(" from evaluation_row r");
        int place = 0;
        for (int back : scheme.yearsBack()) {
            place++;
            if (years.contains(back)) {
                sql.add(
                        " left join fact_figures y" + back + " on y" + back + ".subject = ? and y" + back
                                + ".form = ? and y"
                                + back
                                + ".year = ? and y" + back + ".code = r.code and y" + back + ".revision = r.revisions["
                                + place + "]",
                        subject,
                        run.evaluation().form(),
                        run.evaluation().year() - back);
            }
        }
        sql.add(" cross join lateral (select ").add(derived()).add(" as derived) d");
        if (classes) {
            sql.add(
                    " left join lateral unnest(y0.class_stages, y0.class_pupils) c (stage, pupils) on c.stage = ?",
                    stage);
        }
        return sql.add(" where").add(condition).add(" offset 0) f");
    }

    /** The weights of a combined school as figures of its own. */
    private SqlText derived() {
        Scheme scheme = run.scheme();
        if (scheme.weights().isEmpty()) {
            return SqlText.of("'{}'::jsonb");
        }
        Weighting weighting = new Weighting(scheme, taught -> SqlText.of("? = any(r.stages)", taught));
        return SqlText.of(
                        "jsonb_build_object('stageWeight', ?::numeric, 'weightedTotal', ",
                        scheme.weights().get(stage))
                .add(weighting.exact(this::exactly))
                .add(")");
    }

    /** The number of the evaluated year for a data element. */
    private SqlText exactly(String element) {
        String looked = "(" + document(0) + " ->> ?)::numeric";
        return SqlText.of(
                figure("y0", element)
                        .map(quick -> "(case " + quick + " else " + looked + " end)")
                        .orElse(looked),
                element);
    }
}
