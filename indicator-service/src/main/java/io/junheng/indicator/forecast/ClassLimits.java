package io.junheng.indicator.forecast;

import java.util.Optional;

/** Standard sizes of classes and the size from which a class is large (班额标准与大班额): 小学 45、初中 50；56 人以上为大班额. For other stages the sources give none. */
final class ClassLimits {

    static final int LARGE = 56;

    private ClassLimits() {}

    static Optional<Integer> standard(String stage) {
        return switch (stage) {
            case "PRIMARY" -> Optional.of(45);
            case "JUNIOR" -> Optional.of(50);
            default -> Optional.empty();
        };
    }

    /** NONE, OVER_STANDARD or LARGE by the mean size that classes would have; nothing for stages without a standard or without classes. */
    static Optional<String> risk(String stage, double pupils, int classes) {
        return standard(stage).filter(limit -> classes > 0).map(limit -> {
            double mean = pupils / classes;
            if (mean >= LARGE) {
                return "LARGE";
            }
            return mean > limit ? "OVER_STANDARD" : "NONE";
        });
    }
}
