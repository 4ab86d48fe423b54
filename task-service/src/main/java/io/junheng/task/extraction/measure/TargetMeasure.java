package io.junheng.task.extraction.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.task.extraction.target.Target;
import io.junheng.task.extraction.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the targets of one document with the checked ones. A target is found if one with its value overlaps its
 * quote; those whose value the checked result calls derived are counted apart from plain numbers.
 */
final class TargetMeasure {

    private final Scores scores;

    TargetMeasure(Scores scores) {
        this.scores = scores;
    }

    void compare(String document, List<JsonNode> expected, List<Target> found) {
        List<Target> left = new ArrayList<>(found);
        for (JsonNode target : expected) {
            String id = id(target);
            Target match = best(target, left);
            List<String> hit = match == null ? List.of() : List.of(id);
            scores.of(target.hasNonNull("derived") ? "derived target" : "plain-number target")
                    .all(id, List.of(id), hit);
            scores.of("target").all(id, List.of(id), hit);
            if (match != null) {
                left.remove(match);
                fields(target, match);
            }
        }
        for (Target surplus : left) {
            scores.of("target")
                    .all(
                            document,
                            List.of(),
                            List.of(surplus.value() + surplus.unit() + " " + surplus.rule() + " " + surplus.quote()));
        }
    }

    private static Target best(JsonNode expected, List<Target> found) {
        Target best = null;
        int most = 0;
        for (Target target : found) {
            boolean same =
                    target.span().overlaps(quote(expected)) && target.value().compareTo(value(expected)) == 0;
            int agreement = !same
                    ? 0
                    : 1
                            + (target.unit().equals(expected.path("unit").asText()) ? 4 : 0)
                            + (target.kind()
                                            .name()
                                            .equalsIgnoreCase(
                                                    expected.path("kind").asText())
                                    ? 1
                                    : 0)
                            + (target.comparator()
                                            .sign()
                                            .equals(expected.path("comparator").asText())
                                    ? 2
                                    : 0);
            if (agreement > most) {
                most = agreement;
                best = target;
            }
        }
        return best;
    }

    private void fields(JsonNode expected, Target found) {
        String id = id(expected);
        String quote = expected.path("quote").asText();
        boolean holds = found.quote().contains(quote) || quote.contains(found.quote());
        scores.of("target unit").one(id, expected.path("unit").asText(), found.unit());
        scores.of("target comparator")
                .one(
                        id,
                        expected.path("comparator").asText(),
                        found.comparator().sign());
        Integer year = expected.path("year").isNumber() ? expected.path("year").asInt() : null;
        scores.of("target year").one(id, year, found.year());
        scores.of("target masked year").one(id, expected.path("year_raw").textValue(), found.yearRaw());
        scores.of("target kind")
                .one(id, expected.path("kind").asText(), found.kind().name().toLowerCase(java.util.Locale.ROOT));
        scores.of("target quote, one in other").one(id, quote, holds ? quote : found.quote());
        scores.of("target quote, exact").one(id, quote, found.quote());
    }

    private static String id(JsonNode target) {
        return target.path("document").asText() + "-" + target.path("id").asText();
    }

    private static BigDecimal value(JsonNode target) {
        return target.path("value").decimalValue();
    }

    private static Span quote(JsonNode target) {
        int start = target.path("char_start").asInt();
        String quote = target.path("quote").asText();
        return new Span(start, start + quote.codePointCount(0, quote.length()));
    }
}
