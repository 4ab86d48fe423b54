package io.junheng.task.board;

import io.junheng.kit.problem.KitProblem;
import io.junheng.task.reading.Reading;
import java.time.LocalDate;
import java.util.Objects;

/** What is asked of a board: by what, of one plan unless it is null, as of which day, and which page of it. */
record BoardQuery(BoardGrouping grouping, String plan, LocalDate on, int size, BoardPlace after) {

    /** The most lines of a page, and as many as it has where nothing is said. */
    static final int MOST = 2_000;

    /** A query as it was sent; what cannot be read is told to {@code reading}. */
    static BoardQuery read(
            Reading reading, BoardGrouping grouping, String plan, LocalDate on, String pageSize, String pageToken) {
        boolean sized = pageSize != null && pageSize.matches("\\d{1,4}");
        int size = sized ? Integer.parseInt(pageSize) : MOST;
        reading.require(
                (sized || pageSize == null || pageSize.isEmpty()) && size >= 1 && size <= MOST,
                "?pageSize",
                KitProblem.BAD_PAGE_SIZE,
                MOST);
        boolean continued = pageToken != null && !pageToken.isEmpty();
        BoardPlace after = continued
                ? BoardPlace.parse(pageToken, about(grouping, plan, on)).orElse(null)
                : null;
        reading.require(!continued || after != null, "?pageToken", KitProblem.BAD_PAGE_TOKEN);
        return new BoardQuery(grouping, plan, on, size, after);
    }

    /** The token of the page that follows {@code last}. */
    String tokenAfter(BoardRow last) {
        return BoardPlace.of(last).text(about(grouping, plan, on));
    }

    /** What the lines depend on; a token of one board is none of another. */
    private static String about(BoardGrouping grouping, String plan, LocalDate on) {
        return grouping + "/" + Objects.toString(plan, "") + "/" + on;
    }
}
