package io.junheng.task.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.kit.text.Variants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "某方案.docx",
                "某方案.docx_第3页",
                "第3页 / 共17页",
                "第 2 页",
                "- 12 -",
                "上传人:某** 文档编号:10001",
                "下载 相关 举报",
                "点击查看更多>>",
                "资源描述",
                "copyright@ 2015 某网站版权所有",
                "经营许可证编号:某ICP备1号",
                "本站为文档C2C交易模式"
            })
    void furnitureIsNotContent(String line) {
        assertThat(Flow.of(Source.of("甲。\n" + line + "\n乙。")).text()).isEqualTo("甲。\n乙。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"共同做好工作", "第一阶段", "资源描述要准确", "2023-12-28 印发", "15 个县 3 个区"})
    void linesOfTheDocumentStay(String line) {
        assertThat(Flow.of(Source.of("甲。\n" + line + "\n乙。")).text()).contains(line);
    }

    @Test
    void furnitureThatCutsASentenceLeavesTheSpanWhole() {
        // Given
        String text = "责任单位：市教育局、\n第 2 页\n8、市财政局。";
        // When
        Flow flow = Flow.of(Source.of(text));
        // Then
        assertThat(flow.text()).isEqualTo("责任单位:市教育局、市财政局。");
        assertThat(flow.cutInside(0, flow.length())).isTrue();
        assertThat(flow.span(5, 14)).isEqualTo(new Span(5, text.indexOf("局。") + 1));
        assertThat(flow.original(5, 14)).isEqualTo("市教育局、市财政局");
    }

    @Test
    void realItemsAtTheBeginningsOfLinesAreNoPageMarkers() {
        // Given items that end without a full stop
        String text = "1、加强组织领导\n2、落实经费保障\n3、强化督导检查";
        // Then
        assertThat(Flow.of(Source.of(text)).text()).isEqualTo(text);
    }

    @Test
    void aShortListIsNotHardWrapped() {
        String text = "各单位：\n市教育局、市财政局、市民政局、市卫健委、市司法局\n市教育局、市财政局、市民政局、市卫健委、市司法。";
        assertThat(Flow.of(Source.of(text)).text()).contains("\n");
    }

    @ParameterizedTest
    @CsvSource({"責任單位, 责任单位", "牽頭部門, 牵头部门", "區教化局, 区教育局", "９５％, 95%", "（Ａ）, (A)", "5—6月, 5-6月"})
    void variantsReadAsOne(String written, String reading) {
        assertThat(Source.of(written).reading()).isEqualTo(reading);
    }

    @Test
    void theReadingHasOneCharacterForEachCodePoint() {
        // Given code points of one and of two units, one of them broken
        String text = "甲\ud83c\udfeb乙\ud83d丙";
        // Then
        assertThat(Source.of(text).reading()).hasSize(text.codePointCount(0, text.length()));
    }

    @Test
    void everyCharacterHasAReadingOfOneCharacter() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            char reading = Variants.read(codePoint);
            assertThat(Character.isSurrogate(reading)).as("U+%X", codePoint).isFalse();
            assertThat(Variants.read(reading)).as("U+%X", codePoint).isEqualTo(reading);
        }
    }

    @Test
    void rowsOfATableOfLikeWidthAreNotJoined() {
        // Given
        String rows = "1\t生均经费未足额拨付\t补拨资金380万元\t县财政局\n2\t音体美教师长期短缺\t公开招聘45名\t县人社局\n3\t师德建设不严不实\t每季度检查一次\t县教育局\n";
        // When
        Flow flow = Flow.of(Source.of(rows));
        // Then
        assertThat(flow.text().lines()).hasSize(3);
    }

    @Test
    void aPrintedLineCountsDigitsAsHalfOfACharacter() {
        // Given lines of one printed width, which is not one number of characters
        String text =
                "到2027年新建幼儿园12所、小学8所，增加公办学\n位2400个；改造乡镇寄宿制学校的宿舍食堂和运\n动场地，2025年补60人、2026年补70人、2027年补\n师资310人，合计440人，其中体育和音乐教师120\n人以及心理健康教师";
        // When
        Flow flow = Flow.of(Source.of(text));
        // Then
        assertThat(flow.text()).doesNotContain("\n").contains("公办学位2400个", "2027年补师资310人", "教师120人");
    }
}
