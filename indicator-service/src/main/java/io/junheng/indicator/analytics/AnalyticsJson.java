package io.junheng.indicator.analytics;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;

/** The table as JSON, of the form of {@link AnalyticsView}. */
final class AnalyticsJson extends ByteSink {

    private static final byte[] FIRST = bytes("[");
    private static final byte[] NEXT = bytes("],[");

    private final String meta;
    private boolean any;

    private AnalyticsJson(OutputStream out, String meta) {
        super(out);
        this.meta = meta;
    }

    static void write(AnalyticsTable table, ObjectMapper json, OutputStream out) throws IOException {
        AnalyticsJson sink = new AnalyticsJson(out, json.writeValueAsString(table.meta()));
        sink.plain("{\"headers\":" + json.writeValueAsString(table.headers()) + ",\"rows\":[");
        table.writeTo(sink);
    }

    @Override
    public void row() throws IOException {
        append(any ? NEXT : FIRST);
        any = true;
        super.row();
    }

    @Override
    public void end() throws IOException {
        plain((any ? "]" : "") + "],\"meta\":" + meta + "}");
        flush();
    }

    @Override
    String cell(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    @Override
    String nothing() {
        return "null";
    }
}
