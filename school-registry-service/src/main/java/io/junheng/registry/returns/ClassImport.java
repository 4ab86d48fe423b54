package io.junheng.registry.returns;

import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.transfer.ImportColumn;
import io.junheng.kit.transfer.ImportContext;
import io.junheng.kit.transfer.ImportRow;
import io.junheng.kit.transfer.ImportTarget;
import io.junheng.kit.transfer.RowResult;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.RefusedRow;
import io.junheng.registry.reading.Strategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Imports classes (班级导入) into returns that are there already: a row adds a class or gives its pupils anew; other classes stay. */
@ApplicationScoped
class ClassImport implements ImportTarget {

    private static final Pattern PUPILS = Pattern.compile("[0-9]{1,9}");

    private final ReturnDesk desk;

    ClassImport(ReturnDesk desk) {
        this.desk = desk;
    }

    @Override
    public String resource() {
        return "classes";
    }

    @Override
    public List<String> roles() {
        return List.of(Role.SCHOOL, Role.ADMIN, Role.INTEGRATION);
    }

    @Override
    public List<ImportColumn> columns() {
        List<ImportColumn> columns = new ArrayList<>(RowKeys.columns(Subject.SCHOOL));
        columns.add(ImportColumn.required("stage", "学段 KINDERGARTEN PRIMARY JUNIOR SENIOR"));
        columns.add(ImportColumn.required("grade", "年级 K1–K4 P1–P6 J1–J4 S1–S3"));
        columns.add(ImportColumn.required("name", "班名"));
        columns.add(ImportColumn.required("pupils", "学生数"));
        columns.add(ImportColumn.optional("campus", "校区标识"));
        return columns;
    }

    @Override
    public List<String> keyColumns() {
        return List.of("schoolCode", "year", "form", "stage", "grade", "name");
    }

    @Override
    public List<RowResult> apply(List<ImportRow> rows, ImportContext context) {
        RowKeys keys = RowKeys.of(Subject.SCHOOL, rows);
        ReturnDesk.Batch batch = desk.open(keys.good());
        List<RowResult> results = new ArrayList<>(rows.size());
        for (ImportRow row : rows) {
            results.add(keys.refused(row).orElseGet(() -> apply(row, keys.of(row), batch, context)));
        }
        batch.save();
        return results;
    }

    private static RowResult apply(ImportRow row, ReturnKey key, ReturnDesk.Batch batch, ImportContext context) {
        try {
            String pupils = row.get("pupils");
            if (pupils == null || !PUPILS.matcher(pupils).matches()) {
                throw Problem.of(ReturnProblem.CLASS_PUPILS, SchoolClass.MOST_PUPILS)
                        .at("/pupils");
            }
            ClassView sent = new ClassView(
                    row.get("name"), row.get("stage"), row.get("grade"), Long.valueOf(pupils), row.get("campus"));
            boolean exists = batch.has(key, sent);
            Strategies.require(context.strategy(), exists, "name");
            return batch.putClass(key, sent).nothing()
                    ? RowResult.unchanged()
                    : exists ? RowResult.updated() : RowResult.created();
        } catch (Problem refused) {
            return RefusedRow.of(row, refused);
        }
    }
}
