package io.junheng.kit.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The filter never denies a key it was told, and seldom takes a new one for known. */
class KeyFilterTest {

    private final KeyFilter filter = new KeyFilter();

    @Test
    void knowsEveryKeyItWasTold() {
        IntStream.range(0, 10_000).forEach(i -> filter.add(key(i)));
        assertThat(IntStream.range(0, 10_000)).allMatch(i -> filter.add(key(i)));
    }

    @Test
    void seldomTakesANewKeyForKnown() {
        assertThat(IntStream.range(0, 300_000).filter(i -> filter.add(key(i)))).hasSizeLessThan(10);
    }

    private static RowKey key(int i) {
        return RowKey.of(new ImportRow(i, ImportRow.Header.of(List.of("code")), List.of("21" + i)), List.of("code"));
    }
}
