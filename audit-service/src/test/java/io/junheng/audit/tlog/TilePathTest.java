package io.junheng.audit.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @ParameterizedTest
    @CsvSource({"000, 0, 256", "067.p/5, 67, 5", "x001/x234/067, 1234067, 256", "x001/000.p/255, 1000, 255"})
    void isReadAsTheLayoutSays(String path, long index, int width) {
        assertThat(TilePath.parse(path)).contains(new TilePath(index, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0000",
                "x000/001",
                "x001",
                "001/002",
                "000.p/0",
                "000.p/256",
                "000.p/01",
                "-01",
                "x1/000"
            })
    void whatIsNotOfTheLayoutIsRefused(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }
}
