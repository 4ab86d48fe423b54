package io.junheng.indicator.evaluation;

import io.junheng.expressions.Formula;
import io.junheng.expressions.Reason;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.Threshold;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Adds up what has been counted of each school (县域合计): the number of classes of a county that meet a condition is the sum over its schools, and is undetermined
 * where one of these is. Whole numbers are added without rounding, in whatever order.
 */
@ApplicationScoped
class CountyCounts {

    private final Database database;

    CountyCounts(Database database) {
        this.database = database;
    }

    /** Whether the criterion's number of a county is the sum of its schools' numbers. */
    static boolean addsUp(Run run, String stage, CriterionContent criterion) {
        return criterion.ofClasses() && run.scheme().formula(criterion, stage).isCount();
    }

    void add(Run run, CountySheet sheet, String stage, CriterionContent criterion) {
        int place = run.layout().place(stage, Layout.REGION, criterion.key());
        Formula formula = run.scheme().formula(criterion, stage);
        Threshold threshold = run.scheme().threshold(criterion, stage).orElseThrow();
        CountySheet.Sums sums = sheet.sums(stage, criterion.key());
        String reason = new Reason(
                        Reason.Code.UNDETERMINED_MEMBERS,
                        formula.contributions().get(0).text())
                .text();
        Exactly.entered(place, criterion.key())
                .add(
                        Exactly.FROM
                                + "select s.county, s.value, null::float8 as above, null::float8 as below, '-' as floor,"
                                + " case when s.value is null then 'U' when s.value::numeric "
                                + threshold.relation().symbol() + " "
                                + threshold.number().toPlainString()
                                + " then 'M' else 'N' end as verdict,"
                                + " case when s.value is null then array[?::text] end as reasons"
                                + " from unnest(?::text[], ?::text[]::float8[]) as s (county, value)" + Exactly.AS_X,
                        reason,
                        sums.counties(),
                        sums.values())
                .add(run.county(stage))
                .update(database);
    }
}
