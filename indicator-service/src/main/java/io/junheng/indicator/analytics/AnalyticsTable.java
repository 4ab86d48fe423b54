package io.junheng.indicator.analytics;

import io.junheng.indicator.analytics.RegionRows.RegionRow;
import io.junheng.indicator.analytics.RegionRows.Series;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer that is written cell by cell (分析结果表), in the order of indicators, stages, regions and years; {@code regions} and {@code columns} are in order
 * already. It is never in memory as a whole.
 */
record AnalyticsTable(
        boolean sides,
        boolean targets,
        List<Column> columns,
        List<String> regions,
        List<Integer> years,
        RegionRows rows,
        Map<Aim.Key, Aim> aims,
        AnalyticsView.Meta meta) {

    /** What is measured, by framework, criterion or verdict, and stage. */
    record Column(String framework, String criterion, String stage) {}

    /** A target (目标) as the table shows it. */
    record Aim(String relation, BigDecimal number) {

        /** Whose target it is. */
        record Key(String framework, String criterion, String stage, String region, int year) {}

        String text() {
            return relation + " " + number.toPlainString();
        }

        /** How far the value is from it; null when it is a target of another kind. */
        BigDecimal gap(double value) {
            BigDecimal known = DecimalText.exact(value);
            return switch (relation) {
                case ">", ">=" -> number.subtract(known).max(BigDecimal.ZERO);
                case "<", "<=" -> known.subtract(number).max(BigDecimal.ZERO);
                default -> null;
            };
        }
    }

    /** Takes the cells of a row in their order. */
    interface Sink {

        void row() throws IOException;

        void text(String text) throws IOException;

        void number(double number) throws IOException;

        void decimal(BigDecimal number) throws IOException;

        void end() throws IOException;
    }

    List<AnalyticsView.Header> headers() {
        List<AnalyticsView.Header> headers = new ArrayList<>(List.of(
                new AnalyticsView.Header("indicator", "TEXT"),
                new AnalyticsView.Header("stage", "TEXT"),
                new AnalyticsView.Header("region", "TEXT"),
                new AnalyticsView.Header("regionName", "TEXT"),
                new AnalyticsView.Header("year", "INTEGER"),
                new AnalyticsView.Header("value", "DECIMAL"),
                new AnalyticsView.Header("verdict", "TEXT")));
        if (sides) {
            headers.add(new AnalyticsView.Header("numerator", "DECIMAL"));
            headers.add(new AnalyticsView.Header("denominator", "DECIMAL"));
        }
        if (targets) {
            headers.add(new AnalyticsView.Header("target", "TEXT"));
            headers.add(new AnalyticsView.Header("gap", "DECIMAL"));
        }
        return headers;
    }

    void writeTo(Sink sink) throws IOException {
        Map<String, RegionRow[]> ordered = new HashMap<>();
        for (Column column : columns) {
            RegionRow[] ofColumn = ordered.computeIfAbsent(
                    column.framework() + ":" + column.stage(),
                    added -> rows.of(column.framework(), column.stage(), regions, years));
            String indicator = column.framework() + ":" + column.criterion();
            Map<Series, Integer> places = new IdentityHashMap<>();
            int at = 0;
            for (String region : regions) {
                for (int year : years) {
                    RegionRow row = ofColumn[at++];
                    int place = row == null
                            ? 0
                            : places.computeIfAbsent(
                                    row.series(), added -> row.places().getOrDefault(column.criterion(), 0));
                    if (place > 0 && row.verdicts().charAt(place - 1) != '-') {
                        write(sink, column, indicator, region, year, row, place - 1);
                    }
                }
            }
        }
        sink.end();
    }

    private void write(Sink sink, Column column, String indicator, String region, int year, RegionRow row, int place)
            throws IOException {
        sink.row();
        sink.text(indicator);
        sink.text(column.stage());
        sink.text(region);
        sink.text(row.name());
        sink.number(year);
        sink.number(row.values()[place]);
        sink.text(verdict(row.verdicts().charAt(place)));
        if (sides) {
            sink.number(row.numerators()[place]);
            sink.number(row.denominators()[place]);
        }
        if (targets) {
            Aim aim = aims.get(new Aim.Key(column.framework(), column.criterion(), column.stage(), region, year));
            double value = row.values()[place];
            sink.text(aim == null ? null : aim.text());
            sink.decimal(aim == null || Double.isNaN(value) ? null : aim.gap(value));
        }
    }

    private static String verdict(char letter) {
        return switch (letter) {
            case 'M' -> "MET";
            case 'N' -> "NOT_MET";
            default -> "UNDETERMINED";
        };
    }
}
