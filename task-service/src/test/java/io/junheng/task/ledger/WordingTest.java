package io.junheng.task.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void wordsAreFilledInAsTheyAreAndUnknownOnesAreADash() {
        assertThat(Wording.filled(
                        "消除{className}大班额({pupils} 人,{other})", Map.of("className", "$1\\", "pupils", "58"), 200))
                .isEqualTo("消除$1\\大班额(58 人,—)");
    }

    @Test
    void whatIsTooLongEndsAfterAWholeCharacter() {
        assertThat(Wording.filled("{word}", Map.of("word", "𠮷𠮷𠮷"), 2)).isEqualTo("𠮷𠮷");
    }
}
