package io.junheng.audit.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.LogIdentity;
import io.junheng.audit.log.LogProofs;
import io.junheng.audit.tree.KeyChain;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The log as lines that the stand-alone verifier reads; its README gives their layout. A caller of the whole country who filters nothing
 * gets every entry and every checkpoint. Anyone else gets an excerpt: the checkpoint, then the entries they may see, each with its
 * inclusion proof. Rows are read a page at a time, so neither memory nor a transaction grows with the log.
 */
@ApplicationScoped
public class EntryExport {

    /** Entries held in memory at once. */
    private static final String PAGE = "200";

    private final Entries entries;
    private final Checkpoints checkpoints;
    private final LogProofs proofs;
    private final LogIdentity identity;
    private final Caller caller;
    private final ObjectMapper json;

    EntryExport(
            Entries entries,
            Checkpoints checkpoints,
            LogProofs proofs,
            LogIdentity identity,
            Caller caller,
            ObjectMapper json) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.proofs = proofs;
        this.identity = identity;
        this.caller = caller;
        this.json = json;
    }

    /** Writes what the caller may have of the log as the checkpoint has it. */
    public void write(Checkpoints.Signed checkpoint, List<String> filter, OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 16);
        handovers(checkpoint, writer);
        if (caller.regionPath().equals("/") && filter.isEmpty()) {
            whole(checkpoint, writer);
        } else {
            excerpt(checkpoint, filter, writer);
        }
        writer.flush();
    }

    private void handovers(Checkpoints.Signed checkpoint, Writer writer) throws IOException {
        for (KeyChain.Generation generation : identity.chain().generations()) {
            if (generation.handover() != null && generation.from() <= checkpoint.size()) {
                writer.write("{\"handover\":" + json.writeValueAsString(generation.handover()) + "}\n");
            }
        }
    }

    /** Gives what the caller may have of the log as the checkpoint has it, entry by entry in order. */
    public void each(Checkpoints.Signed checkpoint, List<String> filter, Sink sink) throws IOException {
        String next = null;
        do {
            Page<Entries.Stored> page = page(checkpoint, filter, next);
            next = page.next();
            for (Entries.Stored row : page.items()) {
                sink.take(row);
            }
        } while (next != null);
    }

    /** Takes entries one by one. */
    @FunctionalInterface
    public interface Sink {
        void take(Entries.Stored row) throws IOException;
    }

    private void whole(Checkpoints.Signed checkpoint, Writer writer) throws IOException {
        long covered = -1;
        String next = null;
        do {
            Page<Entries.Stored> page = page(checkpoint, List.of(), next);
            List<Entries.Stored> rows = page.items();
            next = page.next();
            long upTo =
                    next == null ? checkpoint.size() : rows.get(rows.size() - 1).index() + 1;
            Deque<Checkpoints.Signed> heads = new ArrayDeque<>(checkpoints.between(covered, upTo));
            covered = upTo;
            for (Entries.Stored row : rows) {
                heads(heads, row.index(), writer);
                writer.write(line(row, ""));
            }
            heads(heads, upTo, writer);
        } while (next != null);
    }

    private void heads(Deque<Checkpoints.Signed> heads, long upTo, Writer writer) throws IOException {
        while (!heads.isEmpty() && heads.peek().size() <= upTo) {
            writer.write(head(heads.poll()));
        }
    }

    private void excerpt(Checkpoints.Signed checkpoint, List<String> filter, Writer writer) throws IOException {
        writer.write(head(checkpoint));
        LogProofs.Series series = proofs.series(checkpoint.size());
        String next = null;
        do {
            Page<Entries.Stored> page = page(checkpoint, filter, next);
            next = page.next();
            for (Entries.Stored row : page.items()) {
                writer.write(line(row, ",\"proof\":" + texts(series.inclusion(row.index()))));
            }
        } while (next != null);
    }

    private Page<Entries.Stored> page(Checkpoints.Signed checkpoint, List<String> filter, String token) {
        return entries.stored(
                new PageQuery(PAGE, token, null, filter, null, null), Condition.of("e.idx < ?", checkpoint.size()));
    }

    private static String line(Entries.Stored row, String proof) {
        String data = row.data() == null ? "\"erased\":true" : "\"data\":" + row.data();
        return "{\"entry\":" + row.leaf() + "," + data + ",\"hash\":\"" + row.hash() + "\"" + proof + "}\n";
    }

    /** Texts that need no escaping, as a JSON array. */
    private static String texts(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private String head(Checkpoints.Signed checkpoint) throws IOException {
        return "{\"checkpoint\":" + json.writeValueAsString(checkpoint.note()) + "}\n";
    }
}
