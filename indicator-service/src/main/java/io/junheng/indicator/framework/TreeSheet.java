package io.junheng.indicator.framework;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.indicator.framework.NodeContent.DeductionContent;
import io.junheng.indicator.framework.NodeContent.LevelContent;
import io.junheng.indicator.framework.NodeContent.MeasureContent;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.table.TableFormat;
import io.junheng.kit.table.TableReader;
import io.junheng.kit.table.TableWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A tree of standards as a workbook that an office fills in (指标树工作簿): a node a row. Relaxations are not in it; those of a known node stay. */
@ApplicationScoped
class TreeSheet {

    private final ObjectMapper json;

    TreeSheet(ObjectMapper json) {
        this.json = json;
    }

    /** The tree, or an empty sheet for an empty one. */
    byte[] write(List<NodeContent> tree) {
        List<String> headers = java.util.Arrays.stream(TreeColumn.values())
                .map(TreeColumn::header)
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.open(TableFormat.XLSX, out, headers, json)) {
            tree.forEach(node -> writer.row(TreeColumn.row(node)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Reads the tree; every cell that cannot be read is told. */
    List<NodeContent> read(Path workbook, List<NodeContent> known) {
        Problems problems = new Problems();
        List<NodeContent> tree = new ArrayList<>();
        try (TableReader reader = TableReader.open(TableFormat.XLSX, () -> open(workbook), json)) {
            List<TreeColumn> columns = columns(reader.columns(), problems);
            problems.throwIfAny();
            for (TableReader.Line line = reader.next(); line != null; line = reader.next()) {
                tree.add(node(new Row(line, columns, problems), known));
            }
        } catch (TableReader.Unreadable e) {
            throw Problem.of(FrameworkProblem.SHEET_UNREADABLE, e.row(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.throwIfAny();
        return tree;
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TreeColumn> columns(List<String> headers, Problems problems) {
        List<TreeColumn> columns = new ArrayList<>();
        for (String header : headers) {
            String name = header.split("[（(]", 2)[0].strip();
            TreeColumn column = java.util.Arrays.stream(TreeColumn.values())
                    .filter(known -> known.column().equals(name))
                    .findFirst()
                    .orElse(null);
            problems.require(column != null, "/" + header, io.junheng.kit.problem.KitProblem.UNKNOWN_COLUMN, header);
            columns.add(column);
        }
        for (TreeColumn needed : List.of(TreeColumn.KEY, TreeColumn.LEVEL, TreeColumn.NAME)) {
            problems.require(
                    columns.contains(needed),
                    "/" + needed.column(),
                    io.junheng.kit.problem.KitProblem.MISSING_COLUMN,
                    needed.column());
        }
        return columns;
    }

    private static NodeContent node(Row row, List<NodeContent> known) {
        String key = row.text(TreeColumn.KEY);
        return new NodeContent(
                key,
                row.text(TreeColumn.PARENT),
                row.text(TreeColumn.LEVEL),
                row.text(TreeColumn.NAME),
                row.text(TreeColumn.NAME_EN),
                row.text(TreeColumn.ASPECT),
                row.text(TreeColumn.STANDARD),
                row.text(TreeColumn.KIND),
                row.number(TreeColumn.FULL_MARK),
                row.number(TreeColumn.WEIGHT),
                row.number(TreeColumn.MEETS_FROM),
                row.number(TreeColumn.CAP),
                row.measure(),
                row.levels(),
                row.deductions(),
                row.lines(TreeColumn.MATERIALS),
                known.stream()
                        .filter(node -> node.key().equals(key))
                        .findFirst()
                        .map(NodeContent::relaxations)
                        .orElse(null));
    }

    /** One row of the sheet; what cannot be read is noted and passed over. */
    private static final class Row {

        private final long number;
        private final Problems problems;
        private final Map<TreeColumn, String> cells = new EnumMap<>(TreeColumn.class);

        Row(TableReader.Line line, List<TreeColumn> columns, Problems problems) {
            this.number = line.number();
            this.problems = problems;
            for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
                cells.put(columns.get(i), line.cells().get(i));
            }
        }

        String text(TreeColumn column) {
            return cells.get(column);
        }

        BigDecimal number(TreeColumn column) {
            return decimal(text(column), column);
        }

        private BigDecimal decimal(String text, TreeColumn column) {
            if (text == null || text.isBlank()) {
                return null;
            }
            if (!text.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
                fault(column, text, "0.0");
                return null;
            }
            return new BigDecimal(text);
        }

        List<String> lines(TreeColumn column) {
            return text(column) == null
                    ? List.of()
                    : text(column)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
        }

        private List<String[]> entries(TreeColumn column, String form) {
            List<String[]> entries = new ArrayList<>();
            for (String line : lines(column)) {
                String[] parts = line.split("\\|", -1);
                if (parts.length == 4) {
                    entries.add(parts);
                } else {
                    fault(column, line, form);
                }
            }
            return entries;
        }

        List<LevelContent> levels() {
            return entries(TreeColumn.LEVELS, "编号|名称|得分|Y").stream()
                    .map(parts -> new LevelContent(
                            parts[0].strip(),
                            parts[1].strip(),
                            decimal(parts[2].strip(), TreeColumn.LEVELS),
                            met(parts[3].strip())))
                    .toList();
        }

        private Boolean met(String text) {
            if (!text.equals("Y") && !text.equals("N")) {
                fault(TreeColumn.LEVELS, text, "Y | N");
            }
            return text.equals("Y");
        }

        List<DeductionContent> deductions() {
            return entries(TreeColumn.DEDUCTIONS, "编号|名称|每次扣分|最多扣分").stream()
                    .map(parts -> new DeductionContent(
                            parts[0].strip(),
                            parts[1].strip(),
                            decimal(parts[2].strip(), TreeColumn.DEDUCTIONS),
                            decimal(parts[3].strip(), TreeColumn.DEDUCTIONS)))
                    .toList();
        }

        MeasureContent measure() {
            String text = text(TreeColumn.MEASURE);
            if (text == null) {
                return null;
            }
            String[] parts = text.split("/");
            if (parts.length <= 2) {
                return new MeasureContent(null, null, parts[0], parts.length == 2 ? parts[1] : null);
            }
            if (parts.length > 4 || !parts[1].matches("\\d{1,4}")) {
                fault(TreeColumn.MEASURE, text, "指标体系/版本/指标/学段");
                return null;
            }
            return new MeasureContent(
                    parts[0], Integer.valueOf(parts[1]), parts[2], parts.length == 4 ? parts[3] : null);
        }

        private void fault(TreeColumn column, String text, String form) {
            problems.add("/rows/" + number + "/" + column.column(), FrameworkProblem.CELL_MALFORMED, text, form);
        }
    }
}
