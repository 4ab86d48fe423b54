package io.junheng.kit.transfer;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.table.TableReader;
import java.util.ArrayList;
import java.util.List;

/** Rows that are taken together (一批行): as many as are wanted, and fewer where rows are long, so that memory grows neither with the file nor with its cells. */
final class Chunk {

    /** Few enough that what two chunks hold fits where the collector keeps what is young. */
    private static final long MOST_CHARACTERS = 384 << 10;

    private final ImportRow.Header header;
    private final ImportTarget target;
    private final List<String> keyColumns;
    private final int most;
    private final List<ImportRow> rows = new ArrayList<>();
    private final List<RowResult> early = new ArrayList<>();
    private final List<RowKey> keys = new ArrayList<>();
    private long characters;

    Chunk(ImportRow.Header header, ImportTarget target, int most) {
        this.header = header;
        this.target = target;
        this.keyColumns = target.keyColumns();
        this.most = most;
    }

    void add(TableReader.Line line) {
        boolean tooMany = line.isWiderThan(header.columns().size());
        characters += line.characters();
        ImportRow row = new ImportRow(line.number(), header, line.cells());
        rows.add(tooMany ? row : row.read(target));
        keys.add(RowKey.of(row, keyColumns));
        early.add(
                tooMany
                        ? RowResult.rejected(List.of(RowResult.Remark.of(null, null, KitProblem.TOO_MANY_CELLS)))
                        : null);
    }

    boolean full() {
        return rows.size() >= most || characters >= MOST_CHARACTERS;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<ImportRow> rows() {
        return rows;
    }

    /** What each row is about; null where that is not said. */
    List<RowKey> keys() {
        return keys;
    }

    /** What is known of each row before it is looked at; null where nothing is. */
    List<RowResult> early() {
        return early;
    }
}
