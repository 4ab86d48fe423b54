package io.junheng.task.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Pictures that are something else besides (图片夹带): what stands behind a picture's end is looked at. */
final class PictureScan {

    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};

    private PictureScan() {}

    static Optional<Threat> of(String mediaType, byte[] content) {
        byte[] end = switch (mediaType) {
            case "image/png" -> PNG_END;
            case "image/jpeg" -> JPEG_END;
            default -> null;
        };
        if (end == null) {
            return Optional.of(Threat.OTHER_TYPE);
        }
        int last = lastIndexOf(content, end);
        if (last < 0) {
            return Optional.empty();
        }
        byte[] behind = Arrays.copyOfRange(content, last + end.length, content.length);
        String start = new String(behind, StandardCharsets.ISO_8859_1).stripLeading();
        if (Magic.isProgram(start.getBytes(StandardCharsets.ISO_8859_1)) || start.startsWith("PK\u0003\u0004")) {
            return Optional.of(Threat.PROGRAM);
        }
        return MarkupScan.of(behind);
    }

    private static int lastIndexOf(byte[] content, byte[] part) {
        for (int at = content.length - part.length; at >= 0; at--) {
            if (Arrays.equals(content, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }
}
