package io.junheng.task.extraction.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.task.extraction.DocumentNumber;
import io.junheng.task.extraction.Extraction;
import io.junheng.task.extraction.Issuer;
import io.junheng.task.extraction.date.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares what one document says of itself with the checked values: its number, who issues it, what it carries out, its phases and what
 * is due again and again.
 */
final class DocumentMeasure {

    private final Scores scores;

    DocumentMeasure(Scores scores) {
        this.scores = scores;
    }

    void compare(JsonNode expected, Extraction found) {
        String id = expected.path("document").asText();
        String own = found.documentNumbers().stream()
                .filter(number -> number.title() == null)
                .map(DocumentNumber::text)
                .findFirst()
                .orElse(null);
        scores.of("document number").one(id, expected.path("number").textValue(), own);
        scores.of("issuer")
                .all(
                        id,
                        names(expected.path("issuer")),
                        found.issuers().stream().map(Issuer::name).toList());
        scores.of("superior document")
                .all(
                        id,
                        rows(expected.path("superiors")),
                        found.superiors().stream()
                                .map(superior -> row(superior.title(), superior.number()))
                                .toList());
        scores.of("phase")
                .all(
                        id,
                        rows(expected.path("phases")),
                        found.phases().stream()
                                .map(phase -> row(phase.name(), date(phase.start()), date(phase.end())))
                                .toList());
        scores.of("recurring obligation")
                .all(
                        id,
                        rows(expected.path("obligations")),
                        found.obligations().stream()
                                .map(each -> row(
                                        each.period().word(),
                                        each.count().stripTrailingZeros().toPlainString(),
                                        each.unit()))
                                .toList());
    }

    /** One name, or a list of those that issue it together, or none. */
    private static List<String> names(JsonNode issuer) {
        if (issuer.isTextual()) {
            return List.of(issuer.asText());
        }
        List<String> names = new ArrayList<>();
        issuer.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static List<String> rows(JsonNode rows) {
        List<String> texts = new ArrayList<>();
        for (JsonNode row : rows) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.isNull() ? null : cell.asText()));
            texts.add(row(cells.toArray(String[]::new)));
        }
        return texts;
    }

    private static String row(String... cells) {
        return String.join(
                " | ",
                java.util.Arrays.stream(cells)
                        .map(cell -> cell == null ? "-" : cell)
                        .toList());
    }

    /** As much of a date as there is: {@code 2026-03}, {@code 04-10}. */
    private static String date(PartialDate date) {
        if (date == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(date.year() == null ? "" : String.valueOf(date.year()));
        for (Integer part : new Integer[] {date.month(), date.day()}) {
            if (part != null) {
                text.append(text.isEmpty() ? "" : "-").append(String.format(Locale.ROOT, "%02d", part));
            }
        }
        return text.toString();
    }
}
