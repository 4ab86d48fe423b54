package io.junheng.registry.reading;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.transfer.ImportRow;
import io.junheng.kit.transfer.RowResult;
import java.util.ArrayList;
import java.util.List;

/** A row of an import that was refused (导入错误行): each reason with its column and the value as it was sent. */
public final class RefusedRow {

    private RefusedRow() {}

    /** The result for {@code row}; the pointer {@code /name} of a reason is the column {@code name}. */
    public static RowResult of(ImportRow row, Problem refused) {
        List<RowResult.Remark> remarks = new ArrayList<>();
        refused.violations().forEach(violation -> {
            String column = violation.pointer() == null
                    ? null
                    : violation.pointer().substring(violation.pointer().lastIndexOf('/') + 1);
            remarks.add(new RowResult.Remark(column, violation.at(null), column == null ? null : row.get(column)));
        });
        return RowResult.rejected(remarks);
    }
}
