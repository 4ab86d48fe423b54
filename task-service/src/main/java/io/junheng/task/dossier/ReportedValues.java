package io.junheng.task.dossier;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** The stored figures of reports (报告数值). Nothing of them is changed once written. */
@ApplicationScoped
class ReportedValues {

    /** The value that the indicator service found of what {@code v} reports, of the newest version of the framework; numbers are text, so that no digit is lost. */
    private static final String VERIFIED = """
            (select k.state ->> 'value' from known_finding k
            where k.state ->> 'framework' = v.framework and k.state ->> 'criterion' = v.criterion
                and k.state ->> 'subjectCode' = v.subject_code and k.state ->> 'year' = v.year::text
                and k.state ->> 'stage' is not distinct from v.stage
            order by (k.state ->> 'frameworkVersion')::integer desc, k.version desc limit 1)""";

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
