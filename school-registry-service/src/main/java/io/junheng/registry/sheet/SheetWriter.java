package io.junheng.registry.sheet;

import io.junheng.kit.table.TimelessXlsx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes returns into the layout of a mapping (按表式写出): fixed texts, codes, years and figures in their cells. A figure that is the sum of several cells has no cell of its own and stays out. */
final class SheetWriter {

    private final SheetMapping mapping;

    SheetWriter(SheetMapping mapping) {
        this.mapping = mapping;
    }

    /** One subject's figures of one year. */
    record Filled(String code, int year, Map<String, BigDecimal> figures) {}

    byte[] write(List<Filled> filled) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream timeless = TimelessXlsx.to(out);
                Workbook workbook = new Workbook(timeless, "Junheng", "1.0")) {
            for (MappedSheet sheet : mapping.sheets()) {
                Worksheet worksheet = workbook.newWorksheet(sheet.name());
                sheet.labels()
                        .forEach(label ->
                                text(worksheet, Address.of(label.cell()).orElseThrow(), label.text()));
                Grid labels = sheet.blank();
                if (mapping.layout() == SheetMapping.Layout.BOOK) {
                    filled.forEach(one -> book(worksheet, sheet, labels, one));
                } else {
                    for (int i = 0; i < filled.size(); i++) {
                        row(worksheet, sheet, labels, sheet.headerRows() + i, filled.get(i));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private void book(Worksheet worksheet, MappedSheet sheet, Grid labels, Filled one) {
        place(worksheet, sheet, mapping.code(), one.code());
        place(worksheet, sheet, mapping.year(), Integer.toString(one.year()));
        for (Entry entry : sheet.entries()) {
            BigDecimal figure = one.figures().get(entry.element());
            if (figure != null && entry.single()) {
                entry.places(labels, sheet.headerRows()).ifPresent(places -> number(worksheet, places.get(0), figure));
            }
        }
    }

    private static void place(Worksheet worksheet, MappedSheet sheet, Place place, String text) {
        if (place != null && sheet.name().equals(place.sheet())) {
            text(worksheet, Address.of(place.cell()).orElseThrow(), text);
        }
    }

    private void row(Worksheet worksheet, MappedSheet sheet, Grid labels, int row, Filled one) {
        column(mapping.code(), sheet, labels)
                .ifPresent(column -> text(worksheet, new Address(row, column), one.code()));
        column(mapping.year(), sheet, labels)
                .ifPresent(column -> text(worksheet, new Address(row, column), Integer.toString(one.year())));
        for (Entry entry : sheet.entries()) {
            BigDecimal figure = one.figures().get(entry.element());
            if (figure != null) {
                entry.column(labels, sheet.headerRows())
                        .ifPresent(column -> number(worksheet, new Address(row, column), figure));
            }
        }
    }

    private static Optional<Integer> column(Place place, MappedSheet sheet, Grid labels) {
        return place == null ? Optional.empty() : Entry.column(place.column(), labels, sheet.headerRows());
    }

    private static void text(Worksheet worksheet, Address at, String text) {
        worksheet.value(at.row(), at.column(), text);
    }

    private static void number(Worksheet worksheet, Address at, BigDecimal figure) {
        worksheet.value(at.row(), at.column(), figure);
    }
}
