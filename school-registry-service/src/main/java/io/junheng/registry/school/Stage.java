package io.junheng.registry.school;

import java.util.List;

/** Stage of education (学段). */
public enum Stage {
    /** 学前. */
    KINDERGARTEN("K", 4),
    /** 小学. */
    PRIMARY("P", 6),
    /** 初中; a fourth year occurs (四年制初中). */
    JUNIOR("J", 4),
    /** 普通高中. */
    SENIOR("S", 3);

    private final String letter;
    private final int years;

    Stage(String letter, int years) {
        this.letter = letter;
        this.years = years;
    }

    /** Their names, in their order. */
    static List<String> names(List<Stage> stages) {
        String[] names = new String[stages.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = stages.get(i).name();
        }
        return List.of(names);
    }

    /** Whether {@code grade} names a year of this stage: {@code P1} to {@code P6}, {@code J1} to {@code J4}, {@code S1} to {@code S3}, {@code K1} to {@code K4} (托小中大). */
    public boolean hasGrade(String grade) {
        return grade != null
                && grade.length() == 2
                && grade.startsWith(letter)
                && grade.charAt(1) >= '1'
                && grade.charAt(1) <= '0' + years;
    }
}
