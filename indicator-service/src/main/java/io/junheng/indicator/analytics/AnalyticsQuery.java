package io.junheng.indicator.analytics;

import io.junheng.kit.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked (查询): indicators, regions, years. What cannot be read is a 400. */
record AnalyticsQuery(List<Indicator> indicators, List<RegionWish> regions, List<Integer> years) {

    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\.\\.(\\d{4}))?");
    private static final Pattern REGION = Pattern.compile("(\\d{2,12})(;children)?");
    private static final int MOST_YEARS = 50;

    /** A criterion or verdict of a framework; {@code stage} is null for all stages. */
    record Indicator(String framework, String criterion, String stage) {

        boolean is(String otherFramework, String otherCriterion, String otherStage) {
            return framework.equals(otherFramework)
                    && criterion.equals(otherCriterion)
                    && (stage == null || stage.equals(otherStage));
        }

        String text() {
            return framework + ":" + criterion + (stage == null ? "" : ":" + stage);
        }
    }

    /** A region, or the regions right below it. */
    record RegionWish(String code, boolean children) {}

    static AnalyticsQuery of(String indicators, String regions, String years) {
        return new AnalyticsQuery(
                parts(indicators, AnalyticsProblem.INDICATORS_MALFORMED, "?indicators").stream()
                        .map(AnalyticsQuery::indicator)
                        .toList(),
                parts(regions, AnalyticsProblem.REGIONS_MALFORMED, "?regions").stream()
                        .map(AnalyticsQuery::region)
                        .toList(),
                years(years));
    }

    private static List<String> parts(String text, AnalyticsProblem problem, String pointer) {
        if (text == null || text.isBlank()) {
            throw Problem.of(problem).at(pointer);
        }
        return Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList();
    }

    private static Indicator indicator(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length < 2 || parts.length > 3 || Arrays.stream(parts).anyMatch(String::isBlank)) {
            throw Problem.of(AnalyticsProblem.INDICATORS_MALFORMED).at("?indicators");
        }
        return new Indicator(parts[0], parts[1], parts.length == 3 ? parts[2] : null);
    }

    private static RegionWish region(String text) {
        Matcher parts = REGION.matcher(text);
        if (!parts.matches()) {
            throw Problem.of(AnalyticsProblem.REGIONS_MALFORMED).at("?regions");
        }
        return new RegionWish(parts.group(1), parts.group(2) != null);
    }

    private static List<Integer> years(String text) {
        TreeSet<Integer> years = new TreeSet<>();
        for (String part : parts(text, AnalyticsProblem.YEARS_MALFORMED, "?years")) {
            Matcher span = YEARS.matcher(part);
            if (!span.matches()) {
                throw Problem.of(AnalyticsProblem.YEARS_MALFORMED).at("?years");
            }
            int from = Integer.parseInt(span.group(1));
            int to = span.group(2) == null ? from : Integer.parseInt(span.group(2));
            if (to < from || to - from >= MOST_YEARS) {
                throw Problem.of(AnalyticsProblem.YEARS_MALFORMED).at("?years");
            }
            for (int year = from; year <= to; year++) {
                years.add(year);
            }
        }
        return new ArrayList<>(years);
    }
}
