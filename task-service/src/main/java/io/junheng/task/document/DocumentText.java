package io.junheng.task.document;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The text of a policy document (文件正文), character for character as it was sent: in the encoding its media type names, else UTF-8 if
 * all of it is, else GB18030. At most {@value #LARGEST} bytes of UTF-8.
 */
record DocumentText(String text) {

    /** The most bytes a document may have. */
    static final int LARGEST = 4 * 1024 * 1024;

    private static final int TITLE = 100;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Map<String, Charset> ENCODINGS =
            Map.of("utf-8", StandardCharsets.UTF_8, "gb18030", GB18030, "gbk", GB18030, "gb2312", GB18030);

    DocumentText {
        if (text == null || text.isBlank()) {
            throw Problem.of(DocumentProblem.DOCUMENT_EMPTY);
        }
        if (text.length() > LARGEST || text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw Problem.of(DocumentProblem.DOCUMENT_TOO_LARGE, LARGEST);
        }
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] == 0 || Character.getType(characters[i]) == Character.SURROGATE) {
                throw Problem.of(DocumentProblem.DOCUMENT_UNREADABLE, i);
            }
        }
    }

    /** The text in {@code file}, sent as {@code type}. */
    static DocumentText of(Path file, MediaType type) {
        byte[] bytes = bytes(file);
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset == null) {
            String utf8 = decoded(bytes, StandardCharsets.UTF_8);
            return new DocumentText(utf8 != null ? utf8 : required(decoded(bytes, GB18030)));
        }
        Charset encoding = ENCODINGS.get(charset.toLowerCase(java.util.Locale.ROOT));
        if (encoding == null) {
            throw Problem.of(KitProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        return new DocumentText(required(decoded(bytes, encoding)));
    }

    /** The first line that holds anything, shortened. */
    String title() {
        String line = text.lines()
                .map(DocumentText::printable)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE));
    }

    private static String printable(String line) {
        return line.codePoints()
                .filter(character -> !Character.isISOControl(character)
                        && Character.getType(character) != Character.FORMAT
                        && Character.getType(character) != Character.PRIVATE_USE
                        && Character.getType(character) != Character.UNASSIGNED)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static byte[] bytes(Path file) {
        try {
            if (file == null) {
                throw Problem.of(DocumentProblem.DOCUMENT_EMPTY);
            }
            if (Files.size(file) > LARGEST) {
                throw Problem.of(DocumentProblem.DOCUMENT_TOO_LARGE, LARGEST);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String required(String text) {
        if (text == null) {
            throw Problem.of(KitProblem.WRONG_ENCODING);
        }
        return text;
    }

    private static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
