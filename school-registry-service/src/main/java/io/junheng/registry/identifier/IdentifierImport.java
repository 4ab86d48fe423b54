package io.junheng.registry.identifier;

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
import java.util.List;

/** Imports what foreign codes stand for (外部编码对照导入). A row without a code says that the foreign code stands for nothing any more. */
@ApplicationScoped
class IdentifierImport implements ImportTarget {

    private final IdentifierBook book;

    IdentifierImport(IdentifierBook book) {
        this.book = book;
    }

    @Override
    public String resource() {
        return "identifiers";
    }

    @Override
    public List<String> roles() {
        return List.of(Role.ADMIN, Role.INTEGRATION);
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("scheme", "编码方案的键"),
                ImportColumn.required("foreignCode", "外部编码"),
                ImportColumn.required("code", "本系统代码,空表示已不对应任何对象"),
                ImportColumn.optional("regionCode", "部门所属区划,仅部门编码需要"));
    }

    @Override
    public List<String> keyColumns() {
        return List.of("scheme", "foreignCode");
    }

    @Override
    public List<RowResult> apply(List<ImportRow> rows, ImportContext context) {
        IdentifierBook.Batch batch =
                book.open(rows.stream().map(IdentifierImport::asked).toList());
        List<RowResult> results = new ArrayList<>(rows.size());
        for (ImportRow row : rows) {
            results.add(apply(row, batch, context));
        }
        batch.save();
        return results;
    }

    private static RowResult apply(ImportRow row, IdentifierBook.Batch batch, ImportContext context) {
        IdentifierBook.Asked asked = asked(row);
        try {
            Strategies.require(context.strategy(), batch.knows(asked), "foreignCode");
            IdentifierBook.Change change = batch.put(asked);
            return change.nothing()
                    ? RowResult.unchanged()
                    : change.before() == null ? RowResult.created() : RowResult.updated();
        } catch (Problem refused) {
            return RefusedRow.of(row, refused);
        }
    }

    private static IdentifierBook.Asked asked(ImportRow row) {
        return new IdentifierBook.Asked(
                row.get("scheme"), row.get("foreignCode"), row.get("code"), row.get("regionCode"));
    }
}
