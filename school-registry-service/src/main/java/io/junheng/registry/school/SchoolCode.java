package io.junheng.registry.school;

import io.junheng.kit.problem.Problem;
import io.junheng.registry.reading.Digits;
import io.junheng.registry.region.RegionCode;
import java.util.Set;

/**
 * The identification code of a school (学校标识码): ten ASCII digits, AA category (学校类别), BB province, six digits of serial
 * number. It has no check digit, never changes and is never given to another school. Source: 学校(机构)代码管理办法, 2011.
 */
public record SchoolCode(String text) {

    private static final int LENGTH = 10;
    private static final Set<String> CATEGORIES =
            Set.of("11", "21", "22", "31", "32", "33", "34", "35", "36", "37", "41", "42", "51", "91", "92", "93");

    public SchoolCode {
        if (text == null || text.length() != LENGTH || !Digits.only(text)) {
            throw Problem.of(SchoolProblem.CODE_FORMAT);
        }
        if (!CATEGORIES.contains(text.substring(0, 2))) {
            throw Problem.of(SchoolProblem.CODE_CATEGORY, text.substring(0, 2));
        }
        if (!RegionCode.PROVINCES.contains(text.substring(2, 4))) {
            throw Problem.of(SchoolProblem.CODE_PROVINCE, text.substring(2, 4));
        }
    }

    public static SchoolCode of(String text) {
        return new SchoolCode(text);
    }

    /** AA, the category. */
    public String category() {
        return text.substring(0, 2);
    }

    /** BB, the province. */
    public String province() {
        return text.substring(2, 4);
    }

    /** Whether a school of {@code type} can bear this code. */
    public boolean fits(SchoolType type) {
        return text.regionMatches(0, type.code(), 0, 2);
    }

    /** Whether a school in {@code region} can bear this code. */
    public boolean fits(RegionCode region) {
        return text.regionMatches(2, region.text(), 0, 2);
    }

    @Override
    public String toString() {
        return text;
    }
}
