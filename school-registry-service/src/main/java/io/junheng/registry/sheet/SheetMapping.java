package io.junheng.registry.sheet;

import io.junheng.kit.problem.Problem;
import io.junheng.registry.catalogue.Definition;
import java.util.List;

/**
 * How sheets map to a form (表式映射). A BOOK is one subject's tables, a sheet each; ROWS is one sheet with a subject in each row below the header. {@code code}
 * and {@code year} tell where the workbook names subject and year; null where it does not and the caller has to.
 */
record SheetMapping(
        String key,
        String name,
        String nameEn,
        String form,
        Layout layout,
        Place code,
        Place year,
        List<MappedSheet> sheets,
        long version)
        implements Definition<SheetMapping> {

    /** The two layouts. */
    enum Layout {
        BOOK,
        ROWS
    }

    SheetMapping {
        sheets = List.copyOf(sheets);
    }

    /** The most rows of header that one of its sheets has. */
    int headerRows() {
        return sheets.stream().mapToInt(MappedSheet::headerRows).max().orElse(0);
    }

    @Override
    public SheetMapping at(long newVersion) {
        return new SheetMapping(key, name, nameEn, form, layout, code, year, sheets, newVersion);
    }

    @Override
    public SheetMapping changedTo(SheetMapping wanted) {
        if (!form.equals(wanted.form) || layout != wanted.layout) {
            throw Problem.of(SheetProblem.MAPPING_FINAL);
        }
        return equals(wanted.at(version)) ? this : wanted.at(version + 1);
    }
}
