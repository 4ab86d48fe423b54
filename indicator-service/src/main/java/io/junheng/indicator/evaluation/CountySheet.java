package io.junheng.indicator.evaluation;

import io.junheng.indicator.evaluation.Counties.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the subjects of a run come to in each county (县域合计表): where it lies, how often each part of a verdict over the county was met, failed or undetermined, and
 * what counts of single subjects add up to, by stage.
 */
final class CountySheet {

    private final List<Place> places = new ArrayList<>();
    private final Map<String, Tallies> tallies = new LinkedHashMap<>();
    private final Map<String, Sums> sums = new LinkedHashMap<>();

    /** By county, how often a part of a verdict was met, failed and undetermined. */
    record Tallies(List<String> counties, List<Long> met, List<Long> failed, List<Long> unknown) {}

    /** By county with anybody who counts, a sum of whole numbers; null where one of them is not known. */
    record Sums(List<String> counties, List<Double> values) {}

    void add(Place place) {
        places.add(place);
    }

    void tally(String part, String county, long met, long failed, long unknown) {
        Tallies all = tallies.computeIfAbsent(
                part, added -> new Tallies(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        all.counties().add(county);
        all.met().add(met);
        all.failed().add(failed);
        all.unknown().add(unknown);
    }

    void sum(String stage, String criterion, String county, Double value) {
        Sums all =
                sums.computeIfAbsent(stage + " " + criterion, added -> new Sums(new ArrayList<>(), new ArrayList<>()));
        all.counties().add(county);
        all.values().add(value);
    }

    /** The counties with subjects of the run. */
    List<Place> places() {
        return places;
    }

    Tallies tallies(String part) {
        return tallies.getOrDefault(part, new Tallies(List.of(), List.of(), List.of(), List.of()));
    }

    Sums sums(String stage, String criterion) {
        return sums.getOrDefault(stage + " " + criterion, new Sums(List.of(), List.of()));
    }
}
