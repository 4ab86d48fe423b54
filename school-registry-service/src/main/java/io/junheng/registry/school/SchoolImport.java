package io.junheng.registry.school;

import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.transfer.ImportColumn;
import io.junheng.kit.transfer.ImportContext;
import io.junheng.kit.transfer.ImportRow;
import io.junheng.kit.transfer.ImportTarget;
import io.junheng.kit.transfer.RowResult;
import io.junheng.registry.reading.RefusedRow;
import io.junheng.registry.reading.Strategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Imports schools (学校导入); a teaching point may stand before its central school within a chunk. */
@ApplicationScoped
class SchoolImport implements ImportTarget {

    private final SchoolRegistry registry;
    private final SchoolRow rows;

    SchoolImport(SchoolRegistry registry, SchoolRow rows) {
        this.registry = registry;
        this.rows = rows;
    }

    @Override
    public String resource() {
        return "schools";
    }

    @Override
    public List<String> roles() {
        return List.of(Role.ADMIN, Role.INTEGRATION);
    }

    @Override
    public List<ImportColumn> columns() {
        return SchoolRow.COLUMNS;
    }

    @Override
    public List<String> keyColumns() {
        return List.of("code");
    }

    @Override
    public boolean seesAhead() {
        return true;
    }

    /** The school that the row tells of, or why it tells of none. */
    private record Reading(ReadSchool school, Problem refused) {}

    @Override
    public Object read(ImportRow row) {
        try {
            PutSchool request = rows.read(row);
            return new Reading(ReadSchool.of(SchoolCode.of(request.code()), request), null);
        } catch (Problem refused) {
            return new Reading(null, refused);
        }
    }

    @Override
    public List<RowResult> apply(List<ImportRow> rows, ImportContext context) {
        RowResult[] results = new RowResult[rows.size()];
        List<Integer> belonging = new ArrayList<>();
        List<Integer> standing = new ArrayList<>();
        Map<String, PutSchool> byCode = new LinkedHashMap<>();
        for (int i = 0; i < results.length; i++) {
            Reading reading = rows.get(i).said(Reading.class);
            if (reading.refused() != null) {
                results[i] = RefusedRow.of(rows.get(i), reading.refused());
            } else {
                PutSchool request = reading.school().request();
                byCode.put(request.code(), request);
                (request.centralSchool() == null ? standing : belonging).add(i);
            }
        }
        SchoolRegistry.Batch batch = registry.open(byCode, context::awaitEarlier);
        for (List<Integer> places : List.of(standing, belonging)) {
            for (int i : places) {
                results[i] = apply(rows.get(i), rows.get(i).said(Reading.class).school(), batch, context);
            }
        }
        batch.save();
        return Arrays.asList(results);
    }

    private RowResult apply(ImportRow row, ReadSchool read, SchoolRegistry.Batch batch, ImportContext context) {
        try {
            PutSchool request = read.request();
            Strategies.require(context.strategy(), batch.knows(request.code()), "code");
            PutSchool whole = this.rows.over(batch.present(request.code()), row, request);
            SchoolRegistry.Change change = batch.put(whole == request ? read : ReadSchool.of(read.code(), whole));
            RowResult result = change.nothing()
                    ? RowResult.unchanged()
                    : change.before() == null ? RowResult.created() : RowResult.updated();
            return result.warning(warnings(row, change.after()));
        } catch (Problem refused) {
            return RefusedRow.of(row, refused);
        }
    }

    private static List<RowResult.Remark> warnings(ImportRow row, School school) {
        List<RowResult.Remark> warnings = new ArrayList<>();
        for (SchoolProblem warning : school.warnings()) {
            String column = warning == SchoolProblem.ADDRESS_CODE_ELSEWHERE ? "addressCode" : "unifiedSocialCreditCode";
            warnings.add(RowResult.Remark.of(
                    column, row.get(column), warning, school.details().region()));
        }
        return warnings;
    }
}
