package io.junheng.indicator.evaluation;

import io.junheng.expressions.Element;
import io.junheng.expressions.SqlFrame;
import io.junheng.indicator.framework.Scheme;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The members of one population at one stage with the figures that formulas read, as a subselect {@code f}. */
final class MemberFrame {

    private final Evaluation evaluation;
    private final Scheme scheme;
    private final String population;
    private final String stage;
    private final boolean classes;
    private final SqlFrame frame;
    private final SortedSet<Integer> years = new TreeSet<>(List.of(0));

    MemberFrame(Evaluation evaluation, Scheme scheme, String population, String stage) {
        this(evaluation, scheme, population, stage, false);
    }

    private MemberFrame(Evaluation evaluation, Scheme scheme, String population, String stage, boolean classes) {
        this.evaluation = evaluation;
        this.scheme = scheme;
        this.population = population;
        this.stage = stage;
        this.classes = classes;
        this.frame = new SqlFrame("f", back -> document(classes, back), name -> scheme.element(name, stage));
    }

    /** One row per class at the stage; a school without a class list gives one row without figures, so that it is noticed. */
    static MemberFrame ofClasses(Evaluation evaluation, Scheme scheme, String population, String stage) {
        return new MemberFrame(evaluation, scheme, population, stage, true);
    }

    private static String document(boolean classes, int back) {
        if (classes) {
            return "c.value";
        }
        return back == 0 ? "(y0.values || m.derived)" : "y" + back + ".values";
    }

    SqlFrame sqlFrame() {
        return frame;
    }

    /** Makes the years of these figures available. */
    void reads(Collection<Element> elements) {
        elements.forEach(element -> years.add(element.yearsBack()));
    }

    /** The subselect; adds its parameters in order. It has code, name, county, county_path, region_path, excluded and unreported besides the figures. */
    String from(List<Object> parameters) {
        StringBuilder sql = new StringBuilder(
                "(select m.code, m.name, m.county, m.region_path, left(m.region_path, strpos(m.region_path, '/' || m.county || '/') + length(m.county) + 1) as county_path, m.excluded, m.revisions ->> '0' is null as unreported");
        sql.append(frame.selected());
        parameters.addAll(frame.keys());
        sql.append(" from evaluation_member m");
        for (int back : years) {
            sql.append(" left join fact y")
                    .append(back)
                    .append(" on y")
                    .append(back)
                    .append(".subject = ? and y")
                    .append(back)
                    .append(".form = ? and y")
                    .append(back)
                    .append(".year = ? and y")
                    .append(back)
                    .append(".code = m.code and y")
                    .append(back)
                    .append(".revision = (m.revisions ->> '")
                    .append(back)
                    .append("')::integer");
            parameters.addAll(List.of(scheme.content().subject(), evaluation.form(), evaluation.year() - back));
        }
        if (classes) {
            sql.append(" left join lateral jsonb_array_elements(y0.classes) c (value) on c.value ->> 'stage' = ?");
            parameters.add(stage);
        }
        sql.append(" where m.evaluation_id = ? and m.population = ? and m.stage = ? offset 0) f");
        parameters.addAll(List.of(evaluation.id(), population, stage));
        return sql.toString();
    }
}
