package io.junheng.task.document;

import io.junheng.kit.problem.Problem;
import java.nio.charset.StandardCharsets;

/**
 * The text of a policy document (文件正文), character for character as it was sent, or as it was taken out of a file. At most
 * {@value #LARGEST} bytes of UTF-8.
 */
record DocumentText(String text) {

    /** The most bytes a document may have. */
    static final int LARGEST = 4 * 1024 * 1024;

    private static final int TITLE = 100;

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
}
