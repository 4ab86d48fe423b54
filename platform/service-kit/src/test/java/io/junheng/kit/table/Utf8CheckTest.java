package io.junheng.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whether a file is UTF-8 is told wherever its pieces are cut. */
class Utf8CheckTest {

    private static final String TEXT =
            "code,name\n2122990001,梨树县实验小学𠮷\r\n2122990002,Primary School No. 2 of Lishu County\n";

    @Test
    void aTextIsUtf8WhereverItIsCut() {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        for (int first = 0; first <= text.length; first++) {
            for (int second = first; second <= text.length; second++) {
                assertThat(isUtf8(text, first, second)).isTrue();
            }
        }
    }

    @Test
    void anotherEncodingIsNotWhereverItIsCut() {
        byte[] text = TEXT.getBytes(Charset.forName("GB18030"));
        for (int first = 0; first <= text.length; first++) {
            assertThat(isUtf8(text, first, text.length)).isFalse();
        }
        assertThat(isUtf8(TEXT.getBytes(StandardCharsets.UTF_16), 5, 9)).isFalse();
    }

    @Test
    void aTextThatBreaksOffWithinACharacterIsNot() {
        byte[] text = "名".getBytes(StandardCharsets.UTF_8);
        assertThat(isUtf8(Arrays.copyOf(text, 2), 1, 2)).isFalse();
    }

    @Test
    void aLineWithoutEndIsNotAnsweredFor() {
        // Given
        Utf8Check check = new Utf8Check();
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'x');

        // When
        for (int i = 0; i < 9; i++) {
            check.add(piece, piece.length);
        }
        check.add(new byte[] {'\n'}, 1);

        // Then
        assertThat(check.holds()).isFalse();
    }

    @Test
    void linesOfBearableLengthMayBeMany() {
        // Given
        Utf8Check check = new Utf8Check();
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'x');
        piece[7] = '\n';

        // When
        for (int i = 0; i < 20; i++) {
            check.add(piece, piece.length);
        }

        // Then
        assertThat(check.holds()).isTrue();
    }

    /** Whether {@code text} is, given in three pieces. */
    private static boolean isUtf8(byte[] text, int first, int second) {
        Utf8Check check = new Utf8Check();
        byte[] piece = new byte[text.length];
        for (int[] part : new int[][] {{0, first}, {first, second}, {second, text.length}}) {
            System.arraycopy(text, part[0], piece, 0, part[1] - part[0]);
            check.add(piece, part[1] - part[0]);
        }
        return check.holds();
    }
}
