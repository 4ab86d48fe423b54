package io.junheng.registry.region;

import io.junheng.kit.problem.Problem;
import io.junheng.registry.reading.Digits;
import java.util.Set;

/**
 * A division code (区划代码): six digits of GB/T 2260 for province, city and county, nine and twelve digits of the statistical
 * codes (统计用区划代码) for town and village. Only ASCII digits count.
 */
public record RegionCode(String text) {

    /** The two digits that can stand first: the provincial codes of GB/T 2260. */
    public static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private static final Set<Integer> LENGTHS = Set.of(6, 9, 12);

    public RegionCode {
        if (text == null || !LENGTHS.contains(text.length()) || !Digits.only(text)) {
            throw Problem.of(RegionProblem.REGION_CODE_FORMAT);
        }
        if (!PROVINCES.contains(text.substring(0, 2))) {
            throw Problem.of(RegionProblem.REGION_CODE_PROVINCE, text.substring(0, 2));
        }
        if (text.length() == 6 && text.startsWith("00", 2) && !text.endsWith("0000")) {
            throw Problem.of(RegionProblem.REGION_CODE_FORMAT);
        }
    }

    public static RegionCode of(String text) {
        return new RegionCode(text);
    }

    /** The level that an administrative unit with this code has. */
    public RegionLevel level() {
        return switch (text.length()) {
            case 12 -> RegionLevel.VILLAGE;
            case 9 -> RegionLevel.TOWN;
            default ->
                text.endsWith("0000")
                        ? RegionLevel.PROVINCE
                        : text.endsWith("00") ? RegionLevel.CITY : RegionLevel.COUNTY;
        };
    }

    /** The first two digits, those of the province. */
    public String province() {
        return text.substring(0, 2);
    }

    /** Whether {@code other} is a code below this one. */
    public boolean contains(RegionCode other) {
        return !other.equals(this) && other.text.startsWith(significant());
    }

    /** The digits that every code below it begins with. */
    String significant() {
        return switch (level()) {
            case PROVINCE -> text.substring(0, 2);
            case CITY -> text.substring(0, 4);
            default -> text;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
