package io.junheng.indicator.finding;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The findings. */
@ApplicationScoped
class Findings {

    private static final String COLUMNS =
            "id, framework, framework_version, criterion, criterion_name, stage, subject, subject_code, subject_name,"
                    + " region_code, region_path, year, value, threshold, gap, gap_element, unit, status, opened_by,"
                    + " resolved_by, version";

    private final Database database;

    Findings(Database database) {
        this.database = database;
    }

    /** The findings about these counties and the schools in them. */
    List<Finding> of(String framework, int year, String regionPath, List<String> counties) {
        return database.list("select " + COLUMNS + """
             from finding where framework = ? and year = ? and starts_with(region_path, ?) and county = any(?) order by id
            """, Findings::finding, framework, year, regionPath, counties);
    }

    /** What is known of one criterion that is not measured by stage. */
    Optional<Finding> about(String framework, int year, String criterion, String subject, String subjectCode) {
        return database.one(
                "select " + COLUMNS
                        + " from finding where framework = ? and year = ? and criterion = ? and stage = 'ALL' and"
                        + " subject = ? and subject_code = ? for update",
                Findings::finding,
                framework,
                year,
                criterion,
                subject,
                subjectCode);
    }

    Optional<Finding> find(String id) {
        return database.one("select " + COLUMNS + " from finding where id = ? for update", Findings::finding, id);
    }

    void add(List<Finding> findings) {
        database.batch(
                "insert into finding (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                findings.stream()
                        .map(finding -> new Object[] {
                            finding.id(),
                            finding.framework(),
                            finding.frameworkVersion(),
                            finding.criterion(),
                            finding.criterionName(),
                            finding.stage(),
                            finding.subject(),
                            finding.subjectCode(),
                            finding.subjectName(),
                            finding.regionCode(),
                            finding.regionPath(),
                            finding.year(),
                            finding.value(),
                            finding.threshold(),
                            finding.gap(),
                            finding.gapElement(),
                            finding.unit(),
                            finding.status(),
                            finding.openedBy(),
                            finding.resolvedBy(),
                            finding.version()
                        })
                        .toList());
    }

    void change(List<Finding> findings) {
        database.batch(
                """
                update finding set framework_version = ?, criterion_name = ?, subject_name = ?, region_code = ?, region_path = ?, value = ?,
                    threshold = ?, gap = ?, gap_element = ?, unit = ?, status = ?, opened_by = ?, resolved_by = ?, version = ?
                where id = ?
                """,
                findings.stream()
                        .map(finding -> new Object[] {
                            finding.frameworkVersion(),
                            finding.criterionName(),
                            finding.subjectName(),
                            finding.regionCode(),
                            finding.regionPath(),
                            finding.value(),
                            finding.threshold(),
                            finding.gap(),
                            finding.gapElement(),
                            finding.unit(),
                            finding.status(),
                            finding.openedBy(),
                            finding.resolvedBy(),
                            finding.version(),
                            finding.id()
                        })
                        .toList());
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getInt(12),
                row.getBigDecimal(13),
                row.getString(14),
                row.getBigDecimal(15),
                row.getString(16),
                row.getString(17),
                Finding.Status.valueOf(row.getString(18)),
                row.getString(19),
                row.getString(20),
                row.getLong(21));
    }
}
