package io.junheng.benchmarks.nation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The counties of the country with their towns, in order of code, from a region pack's table. */
final class Territory {

    private final List<County> counties;

    private Territory(List<County> counties) {
        this.counties = counties;
    }

    /** A county-level unit and the codes of its towns; one without towns stands for itself. */
    record County(String code, String name, List<Town> towns) {

        String province() {
            return code.substring(0, 2);
        }
    }

    /** A town-level unit; the 统计用区划代码 says in its last three digits what it is. */
    record Town(String code, String name) {

        enum Class {
            URBAN,
            TOWN,
            RURAL
        }

        Class type() {
            int serial = code.length() == 9 ? Integer.parseInt(code.substring(6)) : 0;
            return serial < 100 ? Class.URBAN : serial < 200 ? Class.TOWN : Class.RURAL;
        }
    }

    /** Reads {@code code,name,level,parentCode,…}. */
    static Territory read(Path regions) throws IOException {
        Map<String, String> names = new TreeMap<>();
        Map<String, List<Town>> towns = new TreeMap<>();
        try (BufferedReader lines = Files.newBufferedReader(regions)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                switch (cells[2]) {
                    case "COUNTY" -> names.put(cells[0], cells[1]);
                    case "TOWN" ->
                        towns.computeIfAbsent(cells[3], code -> new ArrayList<>())
                                .add(new Town(cells[0], cells[1]));
                    default -> {}
                }
            }
        }
        List<County> counties = new ArrayList<>();
        names.forEach((code, name) ->
                counties.add(new County(code, name, towns.getOrDefault(code, List.of(new Town(code, name))))));
        return new Territory(counties);
    }

    List<County> counties() {
        return counties;
    }
}
