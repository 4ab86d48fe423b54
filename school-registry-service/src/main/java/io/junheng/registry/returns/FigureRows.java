package io.junheng.registry.returns;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.transfer.ImportColumn;
import io.junheng.kit.transfer.ImportContext;
import io.junheng.kit.transfer.ImportRow;
import io.junheng.kit.transfer.RowResult;
import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.catalogue.DataElement;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.CompactFigure;
import io.junheng.registry.reading.RefusedRow;
import io.junheng.registry.reading.Strategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rows of figures that become returns (数据行). The columns are those of every form about the subject; a blank cell is a figure that is not reported, so
 * the row is the whole of the return's figures. Classes are left as they are.
 */
@ApplicationScoped
class FigureRows {

    private final ReturnDesk desk;
    private final Catalogue catalogue;

    FigureRows(ReturnDesk desk, Catalogue catalogue) {
        this.desk = desk;
        this.catalogue = catalogue;
    }

    List<ImportColumn> columns(Subject subject) {
        List<ImportColumn> columns = new ArrayList<>(RowKeys.columns(subject));
        Set<String> keys = new LinkedHashSet<>();
        catalogue.forms(subject).forEach(form -> keys.addAll(form.elements()));
        Map<String, DataElement> elements = catalogue.elements(keys);
        for (String key : keys) {
            DataElement element = elements.get(key);
            String unit = element.unit() == null ? "" : "（" + element.unit() + "）";
            columns.add(ImportColumn.optional(key, element.name() + unit));
        }
        return columns;
    }

    List<RowResult> apply(Subject subject, List<ImportRow> rows, ImportContext context) {
        RowKeys keys = RowKeys.of(subject, rows);
        ReturnDesk.Batch batch = desk.open(keys.good());
        List<RowResult> results = new ArrayList<>(rows.size());
        for (ImportRow row : rows) {
            results.add(keys.refused(row).orElseGet(() -> apply(row, keys.of(row), batch, context)));
        }
        batch.save();
        return results;
    }

    private RowResult apply(ImportRow row, ReturnKey key, ReturnDesk.Batch batch, ImportContext context) {
        try {
            Strategies.require(context.strategy(), batch.get(key) != null, RowKeys.column(key.subject()));
            Collecting reading = new Collecting();
            Numbers read = row.said(Numbers.class);
            Map<String, BigDecimal> numbers = read.plain();
            if (!read.others().isEmpty()) {
                numbers = new TreeMap<>(numbers);
                for (String column : read.others()) {
                    numbers.put(column, figure(key, column, row.get(column), batch, reading));
                }
            }
            ReturnDesk.Change change = batch.fill(key, numbers, null, reading);
            RowResult result = change.nothing()
                    ? RowResult.unchanged()
                    : change.before() == null ? RowResult.created() : RowResult.updated();
            return result.warning(warnings(row, batch, change.after()));
        } catch (Problem refused) {
            return RefusedRow.of(row, refused);
        }
    }

    /** What the cells of a row say whatever form it is for: the plain numbers by column, and the columns whose cells only the form can read. */
    private record Numbers(Figures plain, List<String> others) {

        static Numbers of(ImportRow row) {
            Figures.Collector plain = new Figures.Collector(row.width());
            List<String> others = new ArrayList<>(0);
            row.each((column, cell) -> {
                if (RowKeys.isKey(column)) {
                    return;
                }
                long number = CompactFigure.of(cell);
                if (number == CompactFigure.NONE) {
                    others.add(column);
                } else {
                    plain.add(column, number);
                }
            });
            return new Numbers(plain.figures(), others);
        }
    }

    /** Reads a row ahead, for {@link #apply(Subject, List, ImportContext)}. */
    Object read(ImportRow row) {
        return Numbers.of(row);
    }

    private static BigDecimal figure(
            ReturnKey key, String column, String cell, ReturnDesk.Batch batch, Collecting reading) {
        try {
            return batch.figure(key, column, cell);
        } catch (Problem refused) {
            reading.refuse("/values/" + column, refused);
            return null;
        }
    }

    private static List<RowResult.Remark> warnings(ImportRow row, ReturnDesk.Batch batch, Return filled) {
        if (filled.warnings().isEmpty()) {
            return List.of();
        }
        return batch.findings(filled).stream()
                .map(finding -> remark(row, finding))
                .toList();
    }

    private static RowResult.Remark remark(ImportRow row, Finding finding) {
        String pointer = finding.violation().pointer();
        String column =
                pointer == null || !pointer.startsWith("/values/") ? null : pointer.substring("/values/".length());
        return new RowResult.Remark(column, finding.violation().at(null), column == null ? null : row.get(column));
    }
}
