package io.junheng.task.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.task.extraction.PolicyText;
import io.junheng.task.extraction.WorkItem;
import io.junheng.task.extraction.role.Department;
import io.junheng.task.format.UnreadableDocument.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {

    private static final PdfProcess PROCESS = new PdfProcess(Duration.ofSeconds(60), "256m");

    @TempDir
    Path folder;

    @Test
    void theTextLayerIsReadLineByLineAndPageByPage() {
        Path file = WrittenPdf.pages(List.of(List.of("一、总体要求", "落实有关要求。"), List.of("二、主要任务")))
                .in(folder);

        assertThat(PROCESS.text(file)).isEqualTo("一、总体要求\n落实有关要求。\n\f二、主要任务\n\f");
    }

    @Test
    void theColumnsOfATableAreToldByTheirPlace() {
        // Given a table without any sign between its cells, one of which goes on in the next line
        Path file = WrittenPdf.pages(List.of(List.of(
                        "序号\t重点任务\t牵头单位\t配合单位\t完成时限",
                        "1\t新建学校\t县教育局\t县财政局、县\t2026年8月",
                        "\t12所\t\t住建局",
                        "2\t补充教师\t县委编办\t县人社局\t长期坚持")))
                .in(folder);
        // When
        List<WorkItem> items = PolicyText.of(PROCESS.text(file)).extract().items();
        // Then
        assertThat(items).extracting(WorkItem::title).containsExactly("新建学校12所", "补充教师");
        assertThat(items.get(0).cooperating())
                .extracting(Department::department)
                .containsExactly("县财政局", "县住建局");
        assertThat(items.get(1).lead()).extracting(Department::department).containsExactly("县委编办");
    }

    @Test
    void aStretchFarOffThePageIsStillRead() {
        Path file = WrittenPdf.pages(List.of(List.of("甲" + "\t".repeat(90_000) + "乙", "丙\t丁")))
                .in(folder);

        assertThat(PROCESS.text(file)).contains("甲", "乙").hasSizeLessThan(2_000);
    }

    @Test
    void pagesThatArePicturesOnlyAreSaidToHaveNoTextLayer() {
        refused(WrittenPdf.pages(List.of(List.of(), List.of())).in(folder), Reason.NO_TEXT_LAYER);
    }

    @Test
    void threeHundredPagesAreRead() {
        List<List<String>> pages = IntStream.rangeClosed(1, 300)
                .mapToObj(page -> List.of(page + ".第" + page + "项任务。", "(市教育局牵头,市财政局配合)"))
                .toList();

        String text = PROCESS.text(WrittenPdf.pages(pages).in(folder));

        assertThat(text.lines()).anyMatch(line -> line.endsWith("300.第300项任务。"));
    }

    @Test
    void aTreeOfPagesThatNeverEndsIsRefused() {
        assertThatThrownBy(() -> PROCESS.text(WrittenPdf.endless().in(folder))).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void aStreamThatUnfoldsToMoreThanTheHeapHoldsIsRefused() {
        Path file = WrittenPdf.unfolding(new byte[400 * 1024 * 1024]).in(folder);

        assertThatThrownBy(() -> PROCESS.text(file)).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() {
        byte[] operators = "BT /F1 1 Tf <4E00> Tj ET\n".repeat(2_000_000).getBytes(StandardCharsets.US_ASCII);
        Path file = WrittenPdf.unfolding(operators).in(folder);

        assertThatThrownBy(() -> new PdfProcess(Duration.ofMillis(700), "256m").text(file))
                .isInstanceOf(UnreadableDocument.class)
                .extracting("reason")
                .isEqualTo(Reason.TOO_MUCH);
    }

    @Test
    void aFileWithAPasswordIsRefused() throws IOException {
        Path file = folder.resolve("locked.pdf");
        try (PDDocument document =
                Loader.loadPDF(WrittenPdf.pages(List.of(List.of("秘密"))).bytes())) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(file.toFile());
        }

        refused(file, Reason.ENCRYPTED);
    }

    @Test
    void brokenFilesAreRefused() throws IOException {
        refused(Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nnothing"), Reason.DAMAGED);
    }

    private static void refused(Path file, Reason reason) {
        assertThatThrownBy(() -> PROCESS.text(file))
                .isInstanceOf(UnreadableDocument.class)
                .extracting("reason")
                .isEqualTo(reason);
    }
}
