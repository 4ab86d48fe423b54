package io.junheng.indicator.analytics;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The table as CSV (RFC 4180) with a header line; texts that a spreadsheet would take for formulas are escaped. */
final class AnalyticsCsv {

    private AnalyticsCsv() {}

    static String of(AnalyticsView view) {
        StringBuilder csv = new StringBuilder(
                        view.headers().stream().map(AnalyticsView.Header::name).collect(Collectors.joining(",")))
                .append("\r\n");
        for (List<Object> row : view.rows()) {
            csv.append(row.stream().map(AnalyticsCsv::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        String safe = text.isEmpty() || "=+-@\t".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
