package io.junheng.task.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String TEXT = "一、总体要求\n到2027年,巩固率达到95%。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void theEncodingIsFoundWithoutBeingTold(String encoding) {
        assertThat(PlainText.decode(TEXT.getBytes(Charset.forName(encoding)), null))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncodingAndIsNoPartOfTheText(String encoding) {
        byte[] marked = ("\ufeff" + TEXT).getBytes(Charset.forName(encoding));

        assertThat(PlainText.decode(marked, null)).isEqualTo(TEXT);
        assertThat(PlainText.decode(marked, StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void whatIsInNoneOfTheEncodingsIsRefused() {
        byte[] none = {(byte) 0xff, (byte) 0xff, (byte) 0xff};

        assertThatThrownBy(() -> PlainText.decode(none, null)).isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> PlainText.decode(TEXT.getBytes(Charset.forName("GB18030")), StandardCharsets.UTF_8))
                .isInstanceOf(UnreadableDocument.class);
    }
}
