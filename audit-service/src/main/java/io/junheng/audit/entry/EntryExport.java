package io.junheng.audit.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.LogIdentity;
import io.junheng.audit.log.LogProblem;
import io.junheng.audit.log.LogProofs;
import io.junheng.audit.log.Ranges;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.Problem;
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
 * inclusion proof. Where older entries lie in files, the whole log begins after them, with what ties it to them. Rows are read a page at a time, so neither memory nor a transaction grows with the log.
 */
@ApplicationScoped
public class EntryExport {

    /** Entries held in memory at once. */
    private static final String PAGE = "200";

    private final Entries entries;
    private final Checkpoints checkpoints;
    private final Ranges ranges;
    private final LogProofs proofs;
    private final LogIdentity identity;
    private final Caller caller;
    private final ObjectMapper json;

    EntryExport(
            Entries entries,
            Checkpoints checkpoints,
            Ranges ranges,
            LogProofs proofs,
            LogIdentity identity,
            Caller caller,
            ObjectMapper json) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.ranges = ranges;
        this.proofs = proofs;
        this.identity = identity;
        this.caller = caller;
        this.json = json;
    }

    /**
     * Makes sure that what the checkpoint covers does not lie in files altogether.
     *
     * @throws Problem 410 when it does
     */
    public void requireHere(Checkpoints.Signed checkpoint) {
        long begin = ranges.begin();
        if (begin > checkpoint.size()) {
            throw Problem.of(LogProblem.MOVED_TO_FILES, begin);
        }
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
        for (String handover : identity.handovers(checkpoint.size())) {
            writer.write("{\"handover\":" + json.writeValueAsString(handover) + "}\n");
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
        long begin = ranges.begin();
        long covered = begin == 0 ? -1 : begin;
        if (begin > 0) {
            writer.write(
                    proofs.ties(begin, checkpoint.size(), checkpoint.size()).line() + "\n");
        }
        String next = null;
        do {
            Page<Entries.Stored> page = page(checkpoint, List.of(), next);
            List<Entries.Stored> rows = page.items();
            next = page.next();
            long upTo =
                    next == null ? checkpoint.size() : rows.get(rows.size() - 1).index() + 1;
            Deque<Checkpoints.Signed> heads = new ArrayDeque<>(checkpoints.between(covered, upTo));
            covered = upTo;
            if (ranges.begin() != begin) {
                throw new IOException("older entries were moved to files meanwhile");
            }
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
