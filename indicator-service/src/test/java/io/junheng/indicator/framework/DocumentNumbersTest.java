package io.junheng.indicator.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which documents a framework cites. */
class DocumentNumbersTest {

    private static final String NUMBER = "教督〔2017〕6号";

    @ParameterizedTest
    @ValueSource(
            strings = {"教督〔2017〕6号", "《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）", "依据教督[2017]6号", "国办发〔2010〕48号和教督（2017） 6 号"})
    void howeverItIsWrittenADocumentIsCited(String basis) {
        assertThat(DocumentNumbers.cites(basis, NUMBER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"国教督〔2017〕6号", "教督〔2017〕16号", "教督〔2016〕6号", "“义务教育专任教师本科及以上学历比例达95%”"})
    void anotherDocumentIsNotThisOne(String basis) {
        assertThat(DocumentNumbers.cites(basis, NUMBER)).isFalse();
    }

    @Test
    void aFrameworkWithoutABasisCitesNothing() {
        assertThat(DocumentNumbers.cites(null, NUMBER)).isFalse();
    }
}
