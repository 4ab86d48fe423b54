package io.junheng.gateway.route;

/** Parts of a {@linkplain Target normal} path between its slashes (路径分段), counted from 1: {@code v1} is the first of {@code /v1/schools}. */
public final class Segments {

    private Segments() {}

    /** The {@code number}th, or null when there are fewer. */
    public static String at(String path, int number) {
        int start = start(path, number);
        if (start < 0) {
            return null;
        }
        int end = path.indexOf('/', start);
        return end < 0 ? path.substring(start) : path.substring(start, end);
    }

    /** The {@code number}th with all that follow, or null when there are fewer. */
    public static String from(String path, int number) {
        int start = start(path, number);
        return start < 0 ? null : path.substring(start);
    }

    /** Whether there are exactly so many. */
    public static boolean are(String path, int number) {
        return start(path, number) >= 0 && start(path, number + 1) < 0;
    }

    private static int start(String path, int number) {
        int slash = -1;
        for (int i = 0; i < number; i++) {
            slash = path.indexOf('/', slash + 1);
            if (slash < 0) {
                return -1;
            }
        }
        return slash + 1;
    }
}
