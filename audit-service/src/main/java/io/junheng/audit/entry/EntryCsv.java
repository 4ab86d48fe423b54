package io.junheng.audit.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.junheng.audit.log.Checkpoints;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries as a table (日志表格), streamed: one row each, read from the hashed bytes, with the changes as JSON and the leaf hash by which
 * the row's entry is found in a verifiable export. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
@ApplicationScoped
public class EntryCsv {

    private static final List<String> LEAF = List.of(
            "index",
            "recordedAt",
            "time",
            "service",
            "aggregate",
            "aggregateId",
            "version",
            "operation",
            "type",
            "actor",
            "client",
            "roles",
            "actorScope",
            "regionPath",
            "authority",
            "requestId",
            "eventId");

    private final EntryExport export;
    private final ObjectMapper json;

    EntryCsv(EntryExport export, ObjectMapper json) {
        this.export = export;
        this.json = json;
    }

    /** Writes what the caller may have of the log as the checkpoint has it. The output stays open. */
    public void write(Checkpoints.Signed checkpoint, List<String> filter, OutputStream output) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        @SuppressWarnings("resource") // closing it would close the output
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        List<String> header = new ArrayList<>(LEAF);
        header.addAll(List.of("changes", "hash"));
        csv.writeRecord(header);
        export.each(checkpoint, filter, row -> csv.writeRecord(cells(row)));
        csv.flush();
        writer.flush();
    }

    private List<String> cells(Entries.Stored row) throws IOException {
        JsonNode leaf = json.readTree(row.leaf());
        List<String> cells = new ArrayList<>(LEAF.size() + 2);
        LEAF.forEach(member -> cells.add(harmless(text(leaf.path(member)))));
        cells.add(
                row.data() == null
                        ? ""
                        : harmless(json.readTree(row.data()).path("changes").toString()));
        cells.add(harmless(row.hash()));
        return cells;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(each -> texts.add(each.asText()));
            return String.join(";", texts);
        }
        return value.asText();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
