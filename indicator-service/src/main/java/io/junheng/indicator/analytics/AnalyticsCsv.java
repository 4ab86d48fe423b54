package io.junheng.indicator.analytics;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;

/** The table as CSV (RFC 4180) with a header line; texts that a spreadsheet would take for formulas are escaped. */
final class AnalyticsCsv extends ByteSink {

    private static final byte[] LINE = bytes("\r\n");

    private AnalyticsCsv(OutputStream out) {
        super(out);
    }

    static void write(AnalyticsTable table, OutputStream out) throws IOException {
        AnalyticsCsv sink = new AnalyticsCsv(out);
        sink.plain(table.headers().stream().map(AnalyticsView.Header::name).collect(Collectors.joining(",")));
        table.writeTo(sink);
    }

    @Override
    public void row() throws IOException {
        append(LINE);
        super.row();
    }

    @Override
    public void end() throws IOException {
        append(LINE);
        flush();
    }

    @Override
    String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    String nothing() {
        return "";
    }
}
