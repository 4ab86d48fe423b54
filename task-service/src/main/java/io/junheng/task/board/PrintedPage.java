package io.junheng.task.board;

import java.time.LocalDate;
import java.util.List;

/** A page for print (打印页): the work of one region or department. Everything that was entered is escaped. */
final class PrintedPage {

    private static final String STYLE = """
            @page{size:A4 landscape;margin:12mm}body{font-family:"SimSun","Songti SC",serif;font-size:11pt}h1{text-align:center;font-size:18pt}
            table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:3px 5px;vertical-align:top}thead{display:table-header-group}
            tr{break-inside:avoid}.RED{background:#f4b6b6}.YELLOW{background:#fdf0b0}p{text-align:right}""";

    private PrintedPage() {}

    static String of(String title, List<LedgerLine> lines, LocalDate today) {
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escaped(title))
                .append("</h1><p>")
                .append(summary(lines, today))
                .append("</p><table><thead><tr>");
        for (String head : List.of("序号", "方案", "工作任务", "职责", "责任单位", "责任人", "完成时限", "状态", "进度")) {
            page.append("<th>").append(head).append("</th>");
        }
        page.append("</tr></thead><tbody>");
        for (int i = 0; i < lines.size(); i++) {
            row(page, i + 1, lines.get(i), today);
        }
        return page.append("</tbody></table></body></html>\n").toString();
    }

    private static String summary(List<LedgerLine> lines, LocalDate today) {
        long open = lines.stream().filter(LedgerLine::isOpen).count();
        long overdue = lines.stream()
                .filter(line -> Light.of(line.dueOn(), line.isOpen(), today) == Light.RED)
                .count();
        return today + " 共 " + lines.size() + " 项,在办 " + open + " 项,逾期 " + overdue + " 项";
    }

    private static void row(StringBuilder page, int number, LedgerLine line, LocalDate today) {
        page.append("<tr class=\"")
                .append(Light.of(line.dueOn(), line.isOpen(), today))
                .append("\"><td>")
                .append(number);
        for (Object cell : new Object[] {
            line.plan(),
            line.title(),
            line.roleZh(),
            line.department(),
            line.owner(),
            line.dueOn(),
            line.statusZh(),
            line.percent() == null ? null : line.percent() + "%"
        }) {
            page.append("</td><td>").append(cell == null ? "" : escaped(cell.toString()));
        }
        page.append("</td></tr>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
