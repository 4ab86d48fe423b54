package io.junheng.task.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentScanTest {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String OFD = "application/ofd";
    private static final String TYPES = "[Content_Types].xml";
    private static final String RELS = "word/_rels/document.xml.rels";

    @Test
    void whatIsPlainIsTakenIn() throws IOException {
        assertThat(ContentScan.of(PDF, bytes("%PDF-1.7\n1 0 obj <</Type/Catalog/OpenAction[3 0 R/Fit]>> endobj")))
                .isEmpty();
        assertThat(ContentScan.of("text/plain", "整改报告:onload=已核对".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(ContentScan.of("text/csv", bytes("a,b\r\n1,<5\r\n"))).isEmpty();
        assertThat(ContentScan.of(
                        DOCX,
                        zip(
                                TYPES,
                                "<Types/>",
                                "word/document.xml",
                                "<w:document>added dde</w:document>",
                                RELS,
                                "<Relationship Type=\"…/hyperlink\" Target=\"https://example.org\" TargetMode=\"External\"/>",
                                "word/embeddings/Microsoft_Excel_Sheet.xlsx",
                                "PK")))
                .isEmpty();
        assertThat(ContentScan.of(OFD, zip("OFD.xml", "<ofd:OFD/>", "Doc_0/Document.xml", "<ofd:Document/>")))
                .isEmpty();
        assertThat(ContentScan.of("image/png", png(""))).isEmpty();
        assertThat(ContentScan.of("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PDF, DOCX, XLSX, OFD, "text/plain", "image/png"})
    void aProgramIsNoneUnderWhateverName(String type) {
        for (String start : new String[] {"MZ\u0090", "\u007fELF", "#!/bin/sh\n", "\u00ca\u00fe\u00ba\u00be"}) {
            assertThat(ContentScan.of(type, start.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(start)
                    .hasValue(Threat.PROGRAM);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</S/JavaScript/JS(app.alert(1))>>",
                "<</S/J#61vaScript>>",
                "<</S/#4A#61#76#61#53cript>>",
                "<</S/Rendition/JS 7 0 R>>",
                "<</Names<</JavaScript 4 0 R>>>>"
            })
    void scriptsOfAPdfAreFoundHoweverTheyAreSpeltAndPacked(String object) {
        assertThat(ContentScan.of(PDF, bytes("%PDF-1.7\n1 0 obj " + object + " endobj")))
                .hasValue(Threat.SCRIPT);
        assertThat(ContentScan.of(PDF, packed(object))).hasValue(Threat.SCRIPT);
    }

    @Test
    void whatAPdfStartsOrHidesIsFound() {
        assertThat(ContentScan.of(PDF, bytes("%PDF-1.7\n<</S/Launch/F(cmd.exe)>>")))
                .hasValue(Threat.LAUNCH);
        assertThat(ContentScan.of(PDF, bytes("%PDF-1.7\n% stream\n<</S/Launch/F(x)>>\nendstream")))
                .hasValue(Threat.LAUNCH);
        assertThat(ContentScan.of(PDF, bytes("%PDF-1.7\ntrailer <</Encrypt 9 0 R>>")))
                .hasValue(Threat.ENCRYPTED);
        assertThat(PdfScan.of(packed("0".repeat(1 << 20)), 1000)).hasValue(Threat.BOMB);
        assertThat(PdfScan.of(packed("0".repeat(1 << 20)), 2 << 20)).isEmpty();
    }

    @Test
    void whatAPictureSpellsByChanceIsNoScript() {
        // Given a stream that is not packed and spells /JS, among noise
        byte[] noise = new byte[1 << 20];
        new Random(7).nextBytes(noise);
        String body = new String(noise, StandardCharsets.ISO_8859_1).replace("endstream", "") + "/JS(";

        // Then
        assertThat(ContentScan.of(PDF, bytes("%PDF-1.7\n<</Subtype/Image>> stream\n" + body + "\nendstream")))
                .isEmpty();
    }

    @Test
    void macrosControlsAndPartsFromElsewhereAreFound() throws IOException {
        assertThat(ContentScan.of(DOCX, zip("word/vbaProject.bin", "x", TYPES, "<Types/>")))
                .hasValue(Threat.MACRO);
        assertThat(ContentScan.of(XLSX, zip("xl/macrosheets/sheet1.xml", "x"))).hasValue(Threat.MACRO);
        assertThat(ContentScan.of(DOCX, zip("word/activeX/activeX1.xml", "x"))).hasValue(Threat.MACRO);
        assertThat(ContentScan.of(
                        DOCX,
                        zip(
                                TYPES,
                                "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>")))
                .hasValue(Threat.MACRO);
        assertThat(ContentScan.of(DOCX, zip("word/embeddings/oleObject1.bin", "x")))
                .hasValue(Threat.FOREIGN_PART);
        assertThat(
                        ContentScan.of(
                                DOCX,
                                zip(
                                        RELS,
                                        "<Relationship TargetMode='External' Type='http://…/attachedTemplate' Target='http://evil/x.dotm'/>")))
                .hasValue(Threat.FOREIGN_PART);
        assertThat(ContentScan.of(DOCX, zip("word/document.xml", "<w:instrText>DDEAUTO \"c:/cmd\"</w:instrText>")))
                .hasValue(Threat.LAUNCH);
        assertThat(ContentScan.of(OFD, zip("OFD.xml", "<x/>", "Doc_0/Attachs/a.dat", "MZ\u0090")))
                .hasValue(Threat.PROGRAM);
        assertThat(ContentScan.of(OFD, zip("OFD.xml", "<x/>", "Doc_0/Attachs/a.js", "x")))
                .hasValue(Threat.PROGRAM);
    }

    @Test
    void aPackageThatIsNoneOfItsKindOrUnfoldsWithoutEndIsRefused() throws IOException {
        assertThat(ContentScan.of(DOCX, zip("a.txt", "x"))).hasValue(Threat.OTHER_TYPE);
        assertThat(ContentScan.of(DOCX, new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }))
                .hasValue(Threat.ENCRYPTED);
        byte[] whole = zip(TYPES, "<Types/>");
        whole[30 + TYPES.length() + 3] ^= 0x55;
        assertThat(ContentScan.of(DOCX, whole)).hasValue(Threat.BROKEN);
        assertThat(PackageScan.of(zip(TYPES, "0".repeat(3 << 20)), TYPES, 2 << 20))
                .hasValue(Threat.BOMB);
        assertThat(PackageScan.of(zip(TYPES, "0".repeat(3 << 20)), TYPES, 4 << 20))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<SVG onLoad = 'x()'/>",
                "<html><a href='&#106;avascript&colon;x()'>a</a></html>",
                "<html><iframe src=x></iframe></html>",
                "< script src=x>",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a/>",
                "<html><meta http-equiv=refresh content=0></html>"
            })
    void scriptsInMarkupAreFound(String markup) {
        assertThat(ContentScan.of("text/plain", markup.getBytes(StandardCharsets.UTF_8)))
                .hasValue(Threat.SCRIPT);
        assertThat(ContentScan.of("text/csv", ("\uFEFF" + markup).getBytes(StandardCharsets.UTF_16LE)))
                .hasValue(Threat.SCRIPT);
        assertThat(ContentScan.of("image/png", png(markup))).hasValue(Threat.SCRIPT);
    }

    @Test
    void whatIsNotOfItsTypeIsRefused() {
        assertThat(ContentScan.of("text/plain", new byte[] {'a', 0, 'b'})).hasValue(Threat.OTHER_TYPE);
        assertThat(ContentScan.of("image/svg+xml", bytes("<svg/>"))).hasValue(Threat.OTHER_TYPE);
        assertThat(ContentScan.of("image/png", png("PK\u0003\u0004"))).hasValue(Threat.PROGRAM);
    }

    private static byte[] png(String behind) {
        return ("\u0089PNG\r\n\u001a\n….IEND".replace("…", "") + "\u00aeB`\u0082" + behind)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] packed(String object) {
        Deflater deflater = new Deflater();
        deflater.setInput(object.getBytes(StandardCharsets.ISO_8859_1));
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return bytes("%PDF-1.7\n5 0 obj <</Type/ObjStm/Filter/FlateDecode>> stream\r\n"
                + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream endobj");
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
