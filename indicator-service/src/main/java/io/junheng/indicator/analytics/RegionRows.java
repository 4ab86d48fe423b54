package io.junheng.indicator.analytics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands of each region, by framework, stage and year (区县结果行): of several series the one that finished last. */
final class RegionRows {

    private final Map<Kind, Map<String, Map<Integer, RegionRow>>> rows = new HashMap<>();

    private record Kind(String framework, String stage) {}

    /** A row of a series; {@code places} is where each criterion stands in it. */
    record RegionRow(
            Series series,
            String name,
            Map<String, Integer> places,
            double[] values,
            double[] numerators,
            double[] denominators,
            String verdicts) {}

    /** A series of runs; the lower its rank, the later its last run finished. */
    record Series(int id, String framework, int year, int rank) {}

    void add(String stage, String region, RegionRow row) {
        rows.computeIfAbsent(new Kind(row.series().framework(), stage), added -> new HashMap<>())
                .computeIfAbsent(region, added -> new HashMap<>())
                .merge(
                        row.series().year(),
                        row,
                        (known, added) ->
                                known.series().rank() <= added.series().rank() ? known : added);
    }

    /** The rows of a framework at a stage by region and year. */
    Map<String, Map<Integer, RegionRow>> of(String framework, String stage) {
        return rows.getOrDefault(new Kind(framework, stage), Map.of());
    }

    /** Reads {@code {1.5,NULL}}; null stands as NaN. */
    static double[] doubles(String array) {
        if (array == null || array.length() <= 2) {
            return new double[0];
        }
        List<String> parts = List.of(array.substring(1, array.length() - 1).split(","));
        double[] doubles = new double[parts.size()];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = parts.get(i).equals("NULL") ? Double.NaN : Double.parseDouble(parts.get(i));
        }
        return doubles;
    }
}
