package io.junheng.task.extraction;

/** Signs that begin a point of a list in the place of a number (项目符号): {@code ★}, {@code ·}, {@code -}. */
final class Bullets {

    private static final String SIGNS = "★☆●◆◇■□▲△○◎※§·•‣▪►➢*-";

    /** A line of signs is a rule, a dash before a digit is a sign of the number. */
    private static final String NOT_BEHIND = SIGNS + "0123456789";

    private Bullets() {}

    /** Where the last point begins whose line begins in {@code from..to}, or -1. */
    static int lastBetween(String text, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            boolean line = at == 0 || text.charAt(at - 1) == '\n';
            if (line && isBullet(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /** One past the sign, or past both signs of a long dash. */
    static int behind(String text, int bullet) {
        return text.startsWith("--", bullet) ? bullet + 2 : bullet + 1;
    }

    private static boolean isBullet(String text, int at) {
        int behind = behind(text, at);
        return SIGNS.indexOf(text.charAt(at)) >= 0
                && behind < text.length()
                && NOT_BEHIND.indexOf(text.charAt(behind)) < 0;
    }
}
