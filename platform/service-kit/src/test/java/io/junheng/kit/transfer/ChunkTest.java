package io.junheng.kit.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.kit.table.TableReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many rows are taken together. */
class ChunkTest {

    private final Chunk chunk = new Chunk(ImportRow.Header.of(List.of("code", "title")), new Titles(), 3);
    private long number = 1;

    private void add(String... cells) {
        chunk.add(new TableReader.Line(++number, Arrays.asList(cells)));
    }

    /** Reads a row's title ahead. */
    private static final class Titles implements ImportTarget {

        @Override
        public String resource() {
            return "titles";
        }

        @Override
        public List<String> roles() {
            return List.of();
        }

        @Override
        public List<ImportColumn> columns() {
            return List.of(ImportColumn.required("code", "code"), ImportColumn.optional("title", "title"));
        }

        @Override
        public List<String> keyColumns() {
            return List.of("code");
        }

        @Override
        public Object read(ImportRow row) {
            return "title " + row.get("title");
        }

        @Override
        public List<RowResult> apply(List<ImportRow> rows, ImportContext context) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void whatARowSaysByItselfIsReadAsTheChunkFills() {
        add("a", "x");
        add(null, "y");
        add("c", "z", "too much");
        assertThat(chunk.rows()).extracting(row -> row.said(String.class)).containsExactly("title x", "title y", null);
        assertThat(chunk.keys().get(0)).isEqualTo(RowKey.of(chunk.rows().get(0), List.of("code")));
        assertThat(chunk.keys().get(1)).isNull();
    }

    @Test
    void itIsFullWithAsManyRowsAsAreWanted() {
        add("a", "x");
        add("b", null);
        assertThat(chunk.full()).isFalse();
        add("c", "z");
        assertThat(chunk.full()).isTrue();
        assertThat(chunk.rows()).extracting(ImportRow::number).containsExactly(2L, 3L, 4L);
        assertThat(chunk.rows().get(1).cells()).containsOnlyKeys("code");
    }

    @Test
    void longRowsFillItSooner() {
        add("a", "x".repeat(384 << 10));
        assertThat(chunk.full()).isTrue();
    }

    @Test
    void aRowWithMoreCellsThanColumnsIsRefusedBeforeItIsLookedAt() {
        add("a", "x", "y");
        add("b", "x", null);
        assertThat(chunk.early().get(0).outcome()).isEqualTo(RowResult.Outcome.REJECTED);
        assertThat(chunk.early().get(1)).isNull();
    }
}
