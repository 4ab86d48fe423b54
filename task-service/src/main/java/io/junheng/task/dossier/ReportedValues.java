package io.junheng.task.dossier;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** The stored figures of reports (报告数值). Nothing of them is changed once written. */
@ApplicationScoped
class ReportedValues {

    /**
     * The value that the indicator service found of what {@code v} reports: what it tells of a region, undetermined or not; else, as of a school, that of a finding, of the newest version of the
     * framework. Numbers are text, so that no digit is lost.
     */
    private static final String VERIFIED = """
            (select found.value from (
                select r.value ->> 'value' as value, 0 as place, 0 as framework_version, k.version
                from known_results k cross join lateral jsonb_array_elements(k.results) r
                where k.framework = v.framework and k.region_code = v.subject_code and k.year = v.year
                    and r.value ->> 'criterion' = v.criterion and r.value ->> 'stage' is not distinct from v.stage
                union all
                select k.state ->> 'value', 1, (k.state ->> 'frameworkVersion')::integer, k.version
                from known_finding k
                where k.state ->> 'framework' = v.framework and k.state ->> 'criterion' = v.criterion
                    and k.state ->> 'subjectCode' = v.subject_code and k.state ->> 'year' = v.year::text
                    and k.state ->> 'stage' is not distinct from v.stage) found
            order by found.place, found.framework_version desc, found.version desc limit 1)""";

    /** The figures of the report {@code r} as JSON, null where there are none. */
    static final String OF_REPORT = """
            (select jsonb_agg(jsonb_build_object('measure', v.measure, 'name', v.name, 'value', v.value::text, 'unit', v.unit,
                'year', v.year, 'asOf', v.as_of, 'comparator', v.comparator, 'target', v.target::text, 'targetYear', v.target_year,
                'verified', %s) order by v.position) from reported_value v where v.report_id = r.id)""".formatted(VERIFIED);

    private final Database database;

    ReportedValues(Database database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(String report, List<Figures.Figure> figures) {
        List<Object[]> rows = new ArrayList<>();
        for (Figures.Figure figure : figures) {
            LinkedTarget target = figure.target();
            rows.add(new Object[] {
                report,
                rows.size() + 1,
                target.measure(),
                target.name(),
                figure.value(),
                target.unit(),
                figure.year(),
                figure.asOf(),
                target.comparator(),
                target.value(),
                target.year(),
                target.framework(),
                target.criterion(),
                target.stage(),
                target.subjectCode()
            });
        }
        database.batch("""
                insert into reported_value (report_id, position, measure, name, value, unit, year, as_of, comparator, target,
                    target_year, framework, criterion, stage, subject_code)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }
}
