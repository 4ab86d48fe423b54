package io.junheng.task.board;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place of a line in a board's order: by what is overdue, then what is due soon, both descending, then its key. As text it is opaque and bound to one board. */
record BoardPlace(long overdue, long soon, String key) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}) (\\d{1,18}) ([0-9a-f]{1,8}) (.+)", Pattern.DOTALL);

    static BoardPlace of(BoardRow row) {
        return new BoardPlace(row.overdue(), row.dueSoon(), row.key());
    }

    /** The token of this place in the board that {@code about} stands for. */
    String text(String about) {
        String place = overdue + " " + soon + " " + Integer.toHexString(about.hashCode()) + " " + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a token back; empty when it is none, or one of another board. */
    static Optional<BoardPlace> parse(String token, String about) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            Matcher place = TEXT.matcher(text);
            return place.matches() && place.group(3).equals(Integer.toHexString(about.hashCode()))
                    ? Optional.of(new BoardPlace(
                            Long.parseLong(place.group(1)), Long.parseLong(place.group(2)), place.group(4)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
