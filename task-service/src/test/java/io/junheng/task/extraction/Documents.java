package io.junheng.task.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The documents written for these tests, and the forms in which such documents arrive. */
final class Documents {

    private Documents() {}

    static String read(String name) {
        try (InputStream in = Documents.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sentence a line, with a break behind every colon too, even inside brackets. */
    static String sentencePerLine(String document) {
        return document.replaceAll("([。：])", "$1\n\n");
    }

    /** No line breaks left but those of the pages, each of which begins with its number like an item. */
    static String flattenedPages(String document, int pageLength) {
        String flat = document.replace("\n", "");
        StringBuilder pages = new StringBuilder();
        for (int from = 0, page = 1; from < flat.length(); from += pageLength, page++) {
            pages.append(page)
                    .append('、')
                    .append(flat, from, Math.min(flat.length(), from + pageLength))
                    .append("\n\n");
        }
        return pages.toString();
    }

    /** Lines broken at a fixed width, as text taken from a page. */
    static String hardWrapped(String document, int width) {
        return document.lines()
                .flatMap(line -> line.isEmpty() ? java.util.stream.Stream.of("") : chunks(line, width))
                .collect(Collectors.joining("\n"));
    }

    /** Every punctuation mark in half width. */
    static String halfWidth(String document) {
        return document.replace('，', ',')
                .replace('（', '(')
                .replace('）', ')')
                .replace('：', ':')
                .replace('；', ';');
    }

    private static java.util.stream.Stream<String> chunks(String line, int width) {
        return java.util.stream.IntStream.iterate(0, from -> from < line.length(), from -> from + width)
                .mapToObj(from -> line.substring(from, Math.min(line.length(), from + width)));
    }
}
