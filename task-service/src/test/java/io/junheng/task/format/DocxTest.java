package io.junheng.task.format;

import static io.junheng.task.format.WrittenDocx.cell;
import static io.junheng.task.format.WrittenDocx.numbered;
import static io.junheng.task.format.WrittenDocx.paragraph;
import static io.junheng.task.format.WrittenDocx.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.task.format.UnreadableDocument.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTest {

    private static final String LISTS = """
            <w:abstractNum w:abstractNumId="7">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
              <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
              <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
            """;

    @TempDir
    Path folder;

    @Test
    void paragraphsAreLinesAndRunsOfOneParagraphAreOne() {
        assertThat(text(WrittenDocx.body(
                        "<w:p><w:r><w:t>关于印发</w:t></w:r><w:r><w:t>方案的通知</w:t></w:r></w:p>" + paragraph("一、总体要求"))))
                .isEqualTo("关于印发方案的通知\n一、总体要求\n");
    }

    @Test
    void automaticNumbersAreWrittenOutAsTheyArePrinted() {
        String body = numbered("1", 0, "总体要求")
                + numbered("1", 0, "主要任务")
                + numbered("1", 1, "扩大资源")
                + numbered("1", 2, "新建学校。")
                + numbered("1", 2, "改造校舍。")
                + numbered("1", 3, "说明。")
                + numbered("1", 1, "提高质量")
                + numbered("1", 2, "配备教师。")
                + numbered("2", 2, "另起。");

        assertThat(text(WrittenDocx.body(body).numbering(LISTS)).lines())
                .containsExactly(
                        "一、总体要求", "二、主要任务", "（一）扩大资源", "1.新建学校。", "2.改造校舍。", "说明。", "（二）提高质量", "1.配备教师。", "5.另起。");
    }

    @Test
    void aStyleMayBringTheNumberAlsoThroughTheOneItIsBasedOn() {
        String styled = "<w:p><w:pPr><w:pStyle w:val=\"Own\"/></w:pPr><w:r><w:t>保障措施</w:t></w:r></w:p>";

        assertThat(text(WrittenDocx.body(styled).numbering(LISTS).styles("""
                        <w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
                        <w:style w:styleId="Own"><w:basedOn w:val="Base"/></w:style>
                        """))).isEqualTo("一、保障措施\n");
    }

    @Test
    void numbersAboveTenAreCountedInChinese() {
        assertThat(DocxNumerals.write("chineseCounting", 10)).isEqualTo("十");
        assertThat(DocxNumerals.write("chineseCounting", 12)).isEqualTo("十二");
        assertThat(DocxNumerals.write("chineseCounting", 21)).isEqualTo("二十一");
        assertThat(DocxNumerals.write("chineseCounting", 105)).isEqualTo("一百零五");
        assertThat(DocxNumerals.write("decimalEnclosedCircle", 3)).isEqualTo("③");
    }

    @Test
    void aRowOfATableIsALineAndAMergedCellHoldsForEachOfItsRows() {
        String table = "<w:tbl>"
                + row(cell("", "序号"), cell("", "任务"), cell("", "牵头单位"))
                + row(cell("", "1"), cell("", "新建学校"), cell("<w:vMerge w:val=\"restart\"/>", "市教育局", "市财政局"))
                + row(cell("", "2"), cell("", "改造校舍"), cell("<w:vMerge/>", ""))
                + row(cell("<w:gridSpan w:val=\"2\"/>", "合计"), cell("", "市住建局"))
                + "</w:tbl>";

        assertThat(text(WrittenDocx.body(table)).lines())
                .containsExactly("序号\t任务\t牵头单位", "1\t新建学校\t市教育局 市财政局", "2\t改造校舍\t市教育局 市财政局", "合计\t\t市住建局");
    }

    @Test
    void whatIsDeletedMovedAwayOrShownTwiceIsNotRead() {
        String body = "<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>"
                + "<w:moveFrom><w:r><w:t>丙</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>丁</w:t></w:r></w:ins>"
                + "<mc:AlternateContent><mc:Choice><w:r><w:t>戊</w:t></w:r></mc:Choice>"
                + "<mc:Fallback><w:r><w:t>戊</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>";

        assertThat(text(WrittenDocx.body(body))).isEqualTo("甲丁戊\n");
    }

    @Test
    void headersAndFootersAreNoPartOfTheText() {
        assertThat(text(WrittenDocx.lines("正文").part("word/header1.xml", paragraph("页眉"))))
                .isEqualTo("正文\n");
    }

    @Test
    void entitiesAreRefusedAndNothingOutsideTheFileIsRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "秘密");

        refused(WrittenDocx.lines("x").part("word/document.xml", """
                        <!DOCTYPE d [<!ENTITY x SYSTEM "%s">]>
                        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>""".formatted(secret.toUri())), Reason.ENTITIES);
        refused(WrittenDocx.lines("x").part("word/document.xml", """
                        <!DOCTYPE d [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
                        <d>&c;</d>"""), Reason.ENTITIES);
    }

    @Test
    void aPartThatUnfoldsWithoutEndIsRefused() {
        byte[] head = "<w:document xmlns:w=\"w\"><w:body>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] bomb = java.util.Arrays.copyOf(head, 70 * 1024 * 1024);
        java.util.Arrays.fill(bomb, head.length, bomb.length, (byte) ' ');

        refused(WrittenDocx.lines("x").part("word/document.xml", bomb), Reason.TOO_MUCH);
    }

    @Test
    void elementsNestedWithoutEndAreRefused() {
        refused(WrittenDocx.body("<w:tbl>".repeat(2_000) + "</w:tbl>".repeat(2_000)), Reason.TOO_MUCH);
    }

    @Test
    void macrosAreRefused() {
        refused(WrittenDocx.lines("正文").part("word/vbaProject.bin", "Sub AutoOpen()"), Reason.MACROS);
        refused(WrittenDocx.lines("正文").part("[Content_Types].xml", """
                        <Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>"""), Reason.MACROS);
    }

    @Test
    void otherArchivesAndBrokenOnesAreRefused() throws Exception {
        refused(WrittenDocx.lines("x").part("[Content_Types].xml", "<Types/>"), Reason.KIND_NOT_READ);
        refused(WrittenDocx.lines("x").part("word/document.xml", "<w:document"), Reason.DAMAGED);
        byte[] whole = WrittenDocx.lines("正文").bytes();
        Path cut = Files.write(folder.resolve("cut.docx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        refusing(() -> Docx.text(cut)).extracting("reason").isEqualTo(Reason.DAMAGED);
    }

    @Test
    void pagesThatArePicturesOnlyAreSaidToHaveNoText() {
        String scanned = "<w:p><w:r><w:drawing><a:blip xmlns:a=\"urn:drawing\"/></w:drawing></w:r></w:p>";

        refused(WrittenDocx.body(scanned), Reason.NO_TEXT_LAYER);
        assertThat(text(WrittenDocx.body(scanned + paragraph("一、总体要求")))).contains("一、总体要求");
    }

    private String text(WrittenDocx docx) {
        return Docx.text(docx.in(folder));
    }

    private void refused(WrittenDocx docx, Reason reason) {
        Path file = docx.in(folder);
        refusing(() -> Docx.text(file)).extracting("reason").isEqualTo(reason);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refusing(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        return assertThatThrownBy(reading).isInstanceOf(UnreadableDocument.class);
    }
}
