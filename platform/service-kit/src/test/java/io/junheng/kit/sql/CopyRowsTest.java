package io.junheng.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.copy.CopyIn;

/** Whatever stands in a cell stays one cell of one row, of the type that PostgreSQL expects there. */
class CopyRowsTest {

    private static final int SIGNATURE = 11;

    @ParameterizedTest
    @ValueSource(strings = {"", "a\\b", "\\N", "a\tb", "a\nb", "a\rb", "\\.", "小学", "é𠮷\\𠮷 z"})
    void aTextIsUtf8WhateverStandsInIt(String text) throws SQLException {
        ByteBuffer row = row(text);
        assertThat(cell(row)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(row.getShort()).as("end of the rows").isEqualTo((short) -1);
        assertThat(row.hasRemaining()).isFalse();
    }

    @Test
    void aLongTextIsWhole() throws SQLException {
        String text = "é小学𠮷\\𠮷 z".repeat(40_000);
        assertThat(new String(cell(row(text)), StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void aCellWithoutAValueIsNotAnEmptyOne() throws SQLException {
        ByteBuffer row = row(null, "");
        assertThat(row.getInt()).isEqualTo(-1);
        assertThat(row.getInt()).isZero();
    }

    @Test
    void numbersDaysAndTimesAreThoseOfPostgreSql() throws SQLException {
        ByteBuffer row =
                row(true, false, -2, 7L, LocalDate.of(1999, 12, 31), Instant.parse("2000-01-02T00:00:00.000001Z"));
        assertThat(cell(row)).containsExactly(1);
        assertThat(cell(row)).containsExactly(0);
        assertThat(ByteBuffer.wrap(cell(row)).getInt()).isEqualTo(-2);
        assertThat(ByteBuffer.wrap(cell(row)).getLong()).isEqualTo(7);
        assertThat(ByteBuffer.wrap(cell(row)).getInt()).isEqualTo(-1);
        assertThat(ByteBuffer.wrap(cell(row)).getLong()).isEqualTo(86_400_000_001L);
    }

    @Test
    void anArrayHoldsItsWordsAndAnEmptyOneNone() throws SQLException {
        ByteBuffer row = row(CopyRows.array(List.of()), CopyRows.array(List.of("PRIMARY", "a,\"b\"")));
        ByteBuffer empty = ByteBuffer.wrap(cell(row));
        assertThat(new int[] {empty.getInt(), empty.getInt(), empty.getInt()}).containsExactly(0, 0, 25);
        assertThat(empty.hasRemaining()).isFalse();
        ByteBuffer words = ByteBuffer.wrap(cell(row));
        assertThat(new int[] {words.getInt(), words.getInt(), words.getInt(), words.getInt(), words.getInt()})
                .containsExactly(1, 0, 25, 2, 1);
        assertThat(new String(cell(words), StandardCharsets.UTF_8)).isEqualTo("PRIMARY");
        assertThat(new String(cell(words), StandardCharsets.UTF_8)).isEqualTo("a,\"b\"");
    }

    @Test
    void jsonIsItsTextAfterAVersionWhereThatIsWanted() throws SQLException {
        ByteBuffer row = row(CopyRows.jsonb("{\"a\":1}"), CopyRows.utf8("[\"学\"]".getBytes(StandardCharsets.UTF_8)));
        assertThat(new String(cell(row), StandardCharsets.UTF_8)).isEqualTo("\u0001{\"a\":1}");
        assertThat(new String(cell(row), StandardCharsets.UTF_8)).isEqualTo("[\"学\"]");
    }

    /** The cells of one row, as they are sent after the header, with the end of the rows. */
    private static ByteBuffer row(Object... cells) throws SQLException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        CopyIn copy = (CopyIn) Proxy.newProxyInstance(
                CopyRowsTest.class.getClassLoader(), new Class<?>[] {CopyIn.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("writeToCopy")) {
                        sent.write((byte[]) arguments[0], (int) arguments[1], (int) arguments[2]);
                        return null;
                    }
                    return 1L;
                });
        CopyRows rows = new CopyRows(copy);
        rows.row(cells);
        assertThat(rows.end()).isOne();
        ByteBuffer bytes = ByteBuffer.wrap(sent.toByteArray());
        byte[] signature = new byte[SIGNATURE];
        bytes.get(signature);
        assertThat(signature).startsWith("PGCOPY\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(bytes.getLong()).as("flags and extension").isZero();
        assertThat(bytes.getShort()).isEqualTo((short) cells.length);
        return bytes;
    }

    private static byte[] cell(ByteBuffer row) {
        byte[] cell = new byte[row.getInt()];
        row.get(cell);
        return cell;
    }
}
