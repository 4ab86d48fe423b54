package io.junheng.indicator.evaluation;

import io.junheng.expressions.Element;
import io.junheng.expressions.SqlFrame;
import io.junheng.indicator.framework.Scheme;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rows that a run has given at a stage with the figures of their returns to the last digit (固定输入的精确数据), as a subselect {@code f} that formulas
 * compiled by {@link io.junheng.expressions.SqlCompiler} read.
 */
final class Frozen {

    private final Run run;
    private final String stage;
    private final boolean classes;
    private final SqlFrame frame;
    private final SortedSet<Integer> years = new TreeSet<>(List.of(0));

    private Frozen(Run run, String stage, boolean classes) {
        this.run = run;
        this.stage = stage;
        this.classes = classes;
        this.frame = new SqlFrame(
                "f", back -> document(classes, back), name -> run.scheme().element(name, stage));
    }

    static Frozen members(Run run, String stage) {
        return new Frozen(run, stage, false);
    }

    /** One row per class at the stage; a school without a class list gives one row without figures, so that it is noticed. */
    static Frozen classes(Run run, String stage) {
        return new Frozen(run, stage, true);
    }

    private static String document(boolean classes, int back) {
        if (classes) {
            return "c.value";
        }
        return back == 0 ? "(y0.values || d.derived)" : "y" + back + ".values";
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
                        " left join fact y" + back + " on y" + back + ".subject = ? and y" + back + ".form = ? and y"
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
            sql.add(" left join lateral jsonb_array_elements(y0.classes) c (value) on c.value ->> 'stage' = ?", stage);
        }
        return sql.add(" where")
                .add(run.rows(stage, subject))
                .add(" and ")
                .add(condition)
                .add(" offset 0) f");
    }

    /** The weights of a combined school as figures of its own. */
    private SqlText derived() {
        Scheme scheme = run.scheme();
        if (scheme.weights().isEmpty()) {
            return SqlText.of("'{}'::jsonb");
        }
        Weighting weighting = new Weighting(scheme, "r.stages");
        return SqlText.of(
                        "jsonb_build_object('stageWeight', ?::numeric, 'weightedTotal', ",
                        scheme.weights().get(stage))
                .add(weighting.exact(element -> SqlText.of("(y0.values ->> ?)::numeric", element)))
                .add(")");
    }
}
