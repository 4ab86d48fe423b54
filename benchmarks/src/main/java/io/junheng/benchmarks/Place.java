package io.junheng.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A part of the country that goes through everything from its own files on (地域).
 *
 * @param level what it is, in words
 * @param regions the codes at which it is judged
 * @param counties takes the codes of its counties
 */
record Place(String level, List<String> regions, Predicate<String> counties) {

    /** Whose returns are verified and wait to be locked one by one. */
    static final Place LATE = under("province with late returns", "640000", "64");

    private static final List<Place> PARTS = List.of(
            under("county", "220322", "220322"), under("city", "230600", "2306"), under("province", "360000", "36"));

    private static final List<String> REST = Stream.of(
                    "11", "12", "13", "14", "15", "21", "31", "32", "33", "34", "35", "37", "41", "42", "43", "44",
                    "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "65")
            .toList();

    /** From small to large, none within another; the nation is what is left of it, the provinces of the others excepted. */
    static List<Place> of(Scale scale) {
        List<Place> places = new ArrayList<>(scale == Scale.SHORT ? PARTS.subList(0, 2) : PARTS);
        if (scale == Scale.FULL) {
            places.add(new Place(
                    "nation",
                    REST.stream().map(province -> province + "0000").toList(),
                    county -> REST.contains(county.substring(0, 2))));
        }
        return places;
    }

    /** Whether the county is part of what goes through everything at this scale, or waits to be locked. */
    static boolean takes(Scale scale, String county) {
        return Stream.concat(of(scale).stream(), Stream.of(LATE))
                .anyMatch(place -> place.counties().test(county));
    }

    private static Place under(String level, String region, String prefix) {
        return new Place(level, List.of(region), county -> county.startsWith(prefix));
    }
}
