package io.junheng.task.scan;

import java.util.Optional;

/**
 * Whether a file may be taken in (内容检查): what it holds is looked at, whatever its name and type say. It finds what is known to act by itself; it is no virus scanner and
 * does not replace one.
 */
public final class ContentScan {

    private static final String PDF = "application/pdf";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OFD = "application/ofd";

    private ContentScan() {}

    /** The first threat in {@code content}, which was sent as {@code mediaType}. */
    public static Optional<Threat> of(String mediaType, byte[] content) {
        if (Magic.isProgram(content)) {
            return Optional.of(Threat.PROGRAM);
        }
        if (mediaType.equals(PDF)) {
            return PdfScan.of(content);
        }
        if (mediaType.startsWith(OFFICE) || mediaType.equals(OFD)) {
            return PackageScan.of(content, mediaType.equals(OFD) ? "OFD.xml" : "[Content_Types].xml");
        }
        if (mediaType.startsWith("text/")) {
            return Magic.isText(content) ? MarkupScan.of(content) : Optional.of(Threat.OTHER_TYPE);
        }
        return PictureScan.of(mediaType, content);
    }
}
