package io.junheng.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPatternTest {

    @ParameterizedTest
    @CsvSource({
        "学校, 進一步辦好每所學校",
        "學校, 每所学校",
        "教育强区, 创建教化强区实施方案",
        "教化强区, 创建教育强区实施方案",
        "研究, 教学妍究",
        "(A), （Ａ）班",
        "100%, 达到１００％",
        "a.b, a.b",
        "[x], 题[x]",
        "𠀀校, 村𠀀校"
    })
    void aTextIsFoundInWhateverVariantItStands(String asked, String stored) {
        assertThat(stored).containsPattern(Pattern.compile(SearchPattern.of(asked)));
    }

    @ParameterizedTest
    @CsvSource({"学校, 学 校", "a.b, axb", "a*, aaa", "教育, 教学", "(甲|乙), 甲"})
    void otherTextsAreNotFound(String asked, String stored) {
        assertThat(stored).doesNotContainPattern(Pattern.compile(SearchPattern.of(asked)));
    }
}
