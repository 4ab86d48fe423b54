package io.junheng.registry.returns;

import io.junheng.kit.identity.Role;
import io.junheng.kit.transfer.ImportColumn;
import io.junheng.kit.transfer.ImportContext;
import io.junheng.kit.transfer.ImportRow;
import io.junheng.kit.transfer.ImportTarget;
import io.junheng.kit.transfer.RowResult;
import io.junheng.registry.catalogue.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Imports returns of schools (学校报表导入): one row is the whole content of a return but for its classes. */
@ApplicationScoped
class SchoolReturnImport implements ImportTarget {

    private final FigureRows rows;

    SchoolReturnImport(FigureRows rows) {
        this.rows = rows;
    }

    @Override
    public String resource() {
        return "school-returns";
    }

    @Override
    public List<String> roles() {
        return List.of(Role.SCHOOL, Role.ADMIN, Role.INTEGRATION);
    }

    @Override
    public List<ImportColumn> columns() {
        return rows.columns(Subject.SCHOOL);
    }

    @Override
    public List<String> keyColumns() {
        return List.of("schoolCode", "year", "form");
    }

    @Override
    public Object read(ImportRow row) {
        return rows.read(row);
    }

    @Override
    public boolean seesAhead() {
        return true;
    }

    @Override
    public List<RowResult> apply(List<ImportRow> chunk, ImportContext context) {
        return rows.apply(Subject.SCHOOL, chunk, context);
    }
}
