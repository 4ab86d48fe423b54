package io.junheng.indicator.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is under key supervision (督导重点对象): a county that fails any of the tests in a year is listed from that year on, with no exemption, until a later year in which
 * it passes all that were measured. A year that nothing was decided in changes nothing.
 */
final class WatchList {

    private WatchList() {}

    /** What one test said of one county for one year. */
    record Tested(String county, String name, int year, String test, String verdict) {}

    /** A county on the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WatchedCounty", description = "督导重点对象 / a county under key supervision")
    record Watched(
            @Schema(required = true) String regionCode,
            @Schema(required = true) String regionName,

            @Schema(required = true, description = "列入年度 / year from which it is listed")
            int since,

            @Schema(required = true, description = "最近不达标的检验 / the tests it failed last")
            List<String> failed) {}

    static List<Watched> of(List<Tested> tests) {
        return tests.stream()
                .collect(Collectors.groupingBy(Tested::county, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(WatchList::watched)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Watched watched(List<Tested> county) {
        Watched watched = null;
        for (int year : new TreeSet<>(county.stream().map(Tested::year).toList())) {
            List<Tested> then =
                    county.stream().filter(test -> test.year() == year).toList();
            List<String> failed = new ArrayList<>(then.stream()
                    .filter(test -> test.verdict().equals("NOT_MET"))
                    .map(Tested::test)
                    .sorted()
                    .toList());
            if (!failed.isEmpty()) {
                watched = new Watched(
                        then.get(0).county(), then.get(0).name(), watched == null ? year : watched.since(), failed);
            } else if (then.stream().allMatch(test -> test.verdict().equals("MET"))) {
                watched = null;
            }
        }
        return watched;
    }
}
