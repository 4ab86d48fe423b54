package io.junheng.registry.sheet;

import io.junheng.kit.problem.Violation;
import io.junheng.registry.reading.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a mapping finds in the sheets of a workbook (按映射取数). A blank cell says nothing. */
final class SheetReader {

    private final SheetMapping mapping;
    private final Map<String, Grid> grids;

    SheetReader(SheetMapping mapping, Map<String, Grid> grids) {
        this.mapping = mapping;
        this.grids = grids;
    }

    /** What was read for one subject: code and year as they are written, null when they are not there; texts by data element with the cell each came from; and what is wrong with the sheets. */
    record Found(
            String code, String year, Map<String, String> texts, Map<String, String> cells, List<Violation> faults) {}

    List<Found> read() {
        return mapping.layout() == SheetMapping.Layout.BOOK ? List.of(book()) : rows();
    }

    private Found book() {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> cells = new HashMap<>();
        List<Violation> faults = new ArrayList<>();
        for (MappedSheet sheet : mapping.sheets()) {
            Grid grid = grids.get(sheet.name());
            if (grid == null) {
                faults.add(
                        Violation.of(SheetProblem.SHEET_MISSING, sheet.name()).at(sheet.name()));
                continue;
            }
            for (Entry entry : sheet.entries()) {
                Optional<List<Address>> places = entry.places(grid, sheet.headerRows());
                if (places.isEmpty()) {
                    faults.add(
                            Violation.of(SheetProblem.LABEL_MISSING, sheet.name(), entry.row() + " / " + entry.column())
                                    .at(sheet.name()));
                    continue;
                }
                String text = text(grid, places.get());
                if (text != null) {
                    texts.put(entry.element(), text);
                    cells.put(entry.element(), sheet.name() + "!" + places.get().get(0));
                }
            }
        }
        return new Found(at(mapping.code()), at(mapping.year()), texts, cells, faults);
    }

    private String at(Place place) {
        Grid grid = place == null ? null : grids.get(place.sheet());
        return grid == null ? null : grid.get(Address.of(place.cell()).orElseThrow());
    }

    /** The text of one cell; the sum of several, when each of them is a number or blank, else the first that is no number. */
    private static String text(Grid grid, List<Address> places) {
        if (places.size() == 1) {
            return grid.get(places.get(0));
        }
        BigDecimal sum = null;
        for (Address place : places) {
            String text = grid.get(place);
            if (text != null) {
                if (!Figure.like(text)) {
                    return text;
                }
                sum = sum == null ? new BigDecimal(text) : sum.add(new BigDecimal(text));
            }
        }
        return sum == null ? null : sum.toPlainString();
    }

    private List<Found> rows() {
        MappedSheet sheet = mapping.sheets().get(0);
        Grid grid = grids.get(sheet.name());
        if (grid == null) {
            return List.of(new Found(
                    null,
                    null,
                    Map.of(),
                    Map.of(),
                    List.of(Violation.of(SheetProblem.SHEET_MISSING, sheet.name())
                            .at(sheet.name()))));
        }
        List<Violation> faults = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        sheet.entries()
                .forEach(entry -> column(entry.column(), sheet, grid, faults)
                        .ifPresent(column -> columns.put(entry.element(), column)));
        Optional<Integer> code = mapping.code() == null
                ? Optional.empty()
                : column(mapping.code().column(), sheet, grid, faults);
        Optional<Integer> year = mapping.year() == null
                ? Optional.empty()
                : column(mapping.year().column(), sheet, grid, faults);
        List<Found> found = new ArrayList<>();
        for (int row = sheet.headerRows(); row < grid.rows(); row++) {
            Found one = row(sheet, grid, row, columns, code, year, faults);
            if (one.code() != null || !one.texts().isEmpty()) {
                found.add(one);
            }
        }
        return found;
    }

    private static Found row(
            MappedSheet sheet,
            Grid grid,
            int row,
            Map<String, Integer> columns,
            Optional<Integer> code,
            Optional<Integer> year,
            List<Violation> faults) {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> cells = new HashMap<>();
        columns.forEach((element, column) -> {
            Address at = new Address(row, column);
            if (grid.get(at) != null) {
                texts.put(element, grid.get(at));
                cells.put(element, sheet.name() + "!" + at);
            }
        });
        return new Found(
                code.map(column -> grid.get(new Address(row, column))).orElse(null),
                year.map(column -> grid.get(new Address(row, column))).orElse(null),
                texts,
                cells,
                faults);
    }

    private static Optional<Integer> column(String text, MappedSheet sheet, Grid grid, List<Violation> faults) {
        Optional<Integer> column = Entry.column(text, grid, sheet.headerRows());
        if (column.isEmpty()) {
            faults.add(
                    Violation.of(SheetProblem.LABEL_MISSING, sheet.name(), text).at(sheet.name()));
        }
        return column;
    }
}
