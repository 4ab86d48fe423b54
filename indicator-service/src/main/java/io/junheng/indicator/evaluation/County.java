package io.junheng.indicator.evaluation;

/** The county (县级区划) that something at a region path is counted in. */
public final class County {

    private static final int DEPTH = 3;

    private County() {}

    /** The third code of the path, or its last where it is shorter. */
    public static String of(String regionPath) {
        String[] codes = regionPath.substring(1).split("/");
        return codes[Math.min(DEPTH, codes.length) - 1];
    }
}
