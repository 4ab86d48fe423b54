package io.junheng.indicator.analytics;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands of each region, by framework, stage and year (区县结果行): of several series the one that finished last. */
final class RegionRows {

    /** A dimension's count, whether there are nulls, the type, the length and the first place come before the numbers of an array as PostgreSQL sends it. */
    private static final int LENGTH_AT = 12;

    private static final int NUMBERS_AT = 20;

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

    /** The rows of a framework at a stage, year after year of region after region; null where there is none. */
    RegionRow[] of(String framework, String stage, List<String> regions, List<Integer> years) {
        Map<String, Map<Integer, RegionRow>> known = rows.getOrDefault(new Kind(framework, stage), Map.of());
        RegionRow[] ordered = new RegionRow[regions.size() * years.size()];
        int at = 0;
        for (String region : regions) {
            Map<Integer, RegionRow> ofRegion = known.getOrDefault(region, Map.of());
            for (Integer year : years) {
                ordered[at++] = ofRegion.get(year);
            }
        }
        return ordered;
    }

    /** Reads an array of double precision in one dimension as {@code array_send} gives it; null stands as NaN. */
    static double[] doubles(byte[] array) {
        if (array == null || array.length <= NUMBERS_AT) {
            return new double[0];
        }
        ByteBuffer bytes = ByteBuffer.wrap(array);
        double[] doubles = new double[bytes.getInt(LENGTH_AT)];
        bytes.position(NUMBERS_AT);
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = bytes.getInt() < 0 ? Double.NaN : bytes.getDouble();
        }
        return doubles;
    }
}
