package io.junheng.task.board;

import io.junheng.kit.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The ledger as a workbook in the layout that offices use (任务台账): a title over all columns, the day and unit below it, a ruled table, landscape. */
final class LedgerBook {

    private static final List<String> HEADS = List.of(
            "序号", "方案", "工作任务", "职责", "责任单位", "所属区划", "责任人", "完成时限", "办理状态", "进度(%)", "报告日期", "销号日期", "灯号", "备注");
    private static final int[] WIDTHS = {6, 24, 40, 8, 22, 14, 12, 12, 10, 9, 12, 12, 6, 16};
    private static final int HEAD_ROW = 2;

    private LedgerBook() {}

    static byte[] of(String title, List<LedgerLine> lines, LocalDate today) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Junheng", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            head(sheet, title, today);
            for (int i = 0; i < lines.size(); i++) {
                line(sheet, HEAD_ROW + 1 + i, i + 1, lines.get(i), today);
            }
            sheet.range(HEAD_ROW, 0, HEAD_ROW + lines.size(), HEADS.size() - 1)
                    .style()
                    .borderStyle(BorderStyle.THIN)
                    .wrapText(true)
                    .verticalAlignment("center")
                    .set();
            sheet.freezePane(0, HEAD_ROW + 1);
            sheet.pageOrientation("landscape");
            sheet.repeatRows(HEAD_ROW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void head(Worksheet sheet, String title, LocalDate today) {
        int last = HEADS.size() - 1;
        sheet.range(0, 0, 0, last).merge();
        sheet.value(0, 0, harmless(title));
        sheet.style(0, 0).bold().fontSize(18).horizontalAlignment("center").set();
        sheet.range(1, 0, 1, last).merge();
        sheet.value(1, 0, "填报日期:" + today);
        sheet.style(1, 0).horizontalAlignment("right").set();
        for (int i = 0; i < HEADS.size(); i++) {
            sheet.width(i, WIDTHS[i]);
            sheet.value(HEAD_ROW, i, HEADS.get(i));
            sheet.style(HEAD_ROW, i)
                    .bold()
                    .horizontalAlignment("center")
                    .fillColor("D9E2F3")
                    .set();
        }
    }

    private static void line(Worksheet sheet, int row, int number, LedgerLine line, LocalDate today) {
        sheet.value(row, 0, number);
        text(sheet, row, 1, line.plan());
        text(sheet, row, 2, line.title());
        text(sheet, row, 3, line.roleZh());
        text(sheet, row, 4, line.department());
        text(sheet, row, 5, line.region());
        text(sheet, row, 6, line.owner());
        text(sheet, row, 7, line.dueOn());
        text(sheet, row, 8, line.statusZh());
        if (line.percent() != null) {
            sheet.value(row, 9, line.percent());
        }
        text(sheet, row, 10, line.reportedOn());
        text(sheet, row, 11, line.writtenOffOn());
        text(sheet, row, 12, Light.of(line.dueOn(), line.isOpen(), today).zh());
    }

    private static void text(Worksheet sheet, int row, int column, Object value) {
        if (value != null) {
            sheet.value(row, column, harmless(value.toString()));
        }
    }

    /** Text that no spreadsheet takes for a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Refuses a ledger that would be cut off. */
    static void requireComplete(List<LedgerLine> lines) {
        if (lines.size() >= LedgerLines.MOST) {
            throw Problem.of(BoardProblem.LEDGER_TOO_LARGE, LedgerLines.MOST);
        }
    }
}
