package io.junheng.kit.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.kit.table.TableReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many rows are taken together. */
class ChunkTest {

    private final Chunk chunk = new Chunk(ImportRow.Header.of(List.of("code", "title")), 3);
    private long number = 1;

    private void add(String... cells) {
        chunk.add(new TableReader.Line(++number, Arrays.asList(cells)));
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
        add("a", "x".repeat(8 << 20));
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
