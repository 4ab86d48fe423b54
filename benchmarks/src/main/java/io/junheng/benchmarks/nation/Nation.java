package io.junheng.benchmarks.nation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A synthetic nation (虚构的全国): 498,104 schools of the seven kinds on all counties, or whole counties that hold about a fraction of them. Schools are
 * drawn one after the other and never kept, so memory does not grow; the same seed gives the same schools, and a school is the same in every fraction that
 * has its county. No row is a real school: every name says so.
 */
public final class Nation {

    private final List<Territory.County> counties;
    private final long seed;
    private final List<Allotment> allotments;

    private Nation(List<Territory.County> counties, long seed) {
        this.counties = counties;
        this.seed = seed;
        this.allotments = allotments(counties);
    }

    /** The nation on the division codes of {@code regions}, a region pack's table. */
    public static Nation on(Path regions, long seed) throws IOException {
        return new Nation(Territory.read(regions).counties(), seed);
    }

    /** How many schools of each kind a county has, and the first serial number of each kind in its province that is its own. */
    private record Allotment(Map<Kind, Integer> schools, Map<Kind, Integer> firstSerial) {}

    /** Schools go to counties as their towns do: nothing was published of the spread between counties. */
    private static List<Allotment> allotments(List<Territory.County> counties) {
        long towns =
                counties.stream().mapToLong(county -> county.towns().size()).sum();
        Map<String, Integer> serials = new HashMap<>();
        List<Allotment> allotments = new ArrayList<>();
        long before = 0;
        for (Territory.County county : counties) {
            long after = before + county.towns().size();
            Map<Kind, Integer> schools = new EnumMap<>(Kind.class);
            Map<Kind, Integer> first = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                int count = (int) (kind.national() * after / towns - kind.national() * before / towns);
                schools.put(kind, count);
                first.put(kind, serials.merge(county.province() + kind, count, Integer::sum) - count);
            }
            allotments.add(new Allotment(schools, first));
            before = after;
        }
        return allotments;
    }

    /** Every school of the counties that make up {@code fraction} of the nation, spread evenly over the country; at least one county. */
    public void schools(double fraction, Consumer<SyntheticSchool> sink) {
        schools(fraction, county -> true, sink);
    }

    /** The same without the counties whose codes {@code chosen} does not take. */
    public void schools(double fraction, Predicate<String> chosen, Consumer<SyntheticSchool> sink) {
        for (int i = 0; i < counties.size(); i++) {
            boolean drawn = i == 0 || (long) (i * fraction) != (long) ((i - 1) * fraction);
            if (drawn && chosen.test(counties.get(i).code())) {
                county(i, sink);
            }
        }
    }

    /** Every school of one county. */
    public void county(String code, Consumer<SyntheticSchool> sink) {
        counties(code::equals, sink);
    }

    /** Every school of the counties whose codes {@code chosen} takes. */
    public void counties(Predicate<String> chosen, Consumer<SyntheticSchool> sink) {
        for (int i = 0; i < counties.size(); i++) {
            if (chosen.test(counties.get(i).code())) {
                county(i, sink);
            }
        }
    }

    private void county(int index, Consumer<SyntheticSchool> sink) {
        Territory.County county = counties.get(index);
        Chance chance = new Chance(seed * 1_000_003 + Long.parseLong(county.code()));
        Allotment allotment = allotments.get(index);
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < allotment.schools().get(kind); i++) {
                sink.accept(SyntheticSchool.draw(
                        kind, county, allotment.firstSerial().get(kind) + i, chance));
            }
        }
    }
}
