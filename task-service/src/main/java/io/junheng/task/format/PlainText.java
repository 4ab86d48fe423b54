package io.junheng.task.format;

import io.junheng.task.format.UnreadableDocument.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Text in the encodings that documents come in (文本编码): what a byte order mark says, else what the sender says, else UTF-16 if every
 * second byte of its line breaks is zero, else UTF-8 if all of it is, else GB18030. The mark is a sign of the encoding and no part of
 * the text.
 */
public final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final Map<String, Charset> NAMED = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf-16", StandardCharsets.UTF_16,
            "utf-16le", StandardCharsets.UTF_16LE,
            "utf-16be", StandardCharsets.UTF_16BE,
            "gb18030", GB18030,
            "gbk", GB18030,
            "gb2312", GB18030);

    /** A byte order mark and the encoding it is of. */
    private record Mark(Charset charset, byte[] bytes) {

        boolean begins(byte[] text) {
            return text.length >= bytes.length && Arrays.equals(text, 0, bytes.length, bytes, 0, bytes.length);
        }
    }

    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}),
            new Mark(StandardCharsets.UTF_16LE, new byte[] {(byte) 0xff, (byte) 0xfe}),
            new Mark(StandardCharsets.UTF_16BE, new byte[] {(byte) 0xfe, (byte) 0xff}),
            new Mark(GB18030, new byte[] {(byte) 0x84, 0x31, (byte) 0x95, 0x33}));

    private PlainText() {}

    /** The encoding of that name, if documents come in it. */
    public static Optional<Charset> charset(String name) {
        return Optional.ofNullable(NAMED.get(name.toLowerCase(Locale.ROOT)));
    }

    /** @param declared the encoding the sender names, or null */
    public static String decode(byte[] bytes, Charset declared) {
        for (Mark mark : MARKS) {
            if (mark.begins(bytes)) {
                return required(decoded(bytes, mark.bytes().length, mark.charset()));
            }
        }
        if (declared != null) {
            return required(decoded(bytes, 0, declared));
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            return required(decoded(bytes, 0, wide));
        }
        String utf8 = decoded(bytes, 0, StandardCharsets.UTF_8);
        return utf8 != null ? utf8 : required(decoded(bytes, 0, GB18030));
    }

    /** UTF-16 without a mark, by its line breaks: no other encoding has a zero beside each of them. */
    private static Charset wide(byte[] bytes) {
        int little = 0;
        int big = 0;
        int breaks = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            breaks += bytes[i] == '\n' || bytes[i + 1] == '\n' ? 1 : 0;
            little += bytes[i] == '\n' && bytes[i + 1] == 0 ? 1 : 0;
            big += bytes[i] == 0 && bytes[i + 1] == '\n' ? 1 : 0;
        }
        if (bytes.length % 2 != 0 || breaks == 0) {
            return null;
        }
        if (2 * little > breaks) {
            return StandardCharsets.UTF_16LE;
        }
        return 2 * big > breaks ? StandardCharsets.UTF_16BE : null;
    }

    private static String required(String text) {
        if (text == null) {
            throw new UnreadableDocument(Reason.ENCODING);
        }
        return text;
    }

    private static String decoded(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
