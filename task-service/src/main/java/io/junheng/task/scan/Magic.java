package io.junheng.task.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What the first bytes of a file say (文件特征). */
final class Magic {

    private static final List<byte[]> PROGRAMS = List.of(
            bytes("MZ"),
            new byte[] {0x7F, 'E', 'L', 'F'},
            new byte[] {(byte) 0xFE, (byte) 0xED, (byte) 0xFA, (byte) 0xCE},
            new byte[] {(byte) 0xFE, (byte) 0xED, (byte) 0xFA, (byte) 0xCF},
            new byte[] {(byte) 0xCE, (byte) 0xFA, (byte) 0xED, (byte) 0xFE},
            new byte[] {(byte) 0xCF, (byte) 0xFA, (byte) 0xED, (byte) 0xFE},
            new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE},
            new byte[] {0, 'a', 's', 'm'},
            new byte[] {'d', 'e', 'x', '\n'},
            // a shortcut of Windows
            new byte[] {0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0},
            bytes("#!"));

    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private Magic() {}

    /** Programs of Windows, Linux, macOS, Java, WebAssembly and Android, shortcuts, and scripts that name their interpreter. */
    static boolean isProgram(byte[] content) {
        return PROGRAMS.stream().anyMatch(start -> begins(content, start));
    }

    /** The container of old office files, of installers and of encrypted documents. */
    static boolean isCompound(byte[] content) {
        return begins(content, COMPOUND);
    }

    /** Whether there is no control character but those of lines; text in UTF-16 begins with its byte order mark. */
    static boolean isText(byte[] content) {
        if (content.length >= 2
                && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE
                        || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)) {
            return true;
        }
        for (byte one : content) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
                return false;
            }
        }
        return true;
    }

    static boolean begins(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
