package io.junheng.task.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardPlaceTest {

    private static final String BOARD = "DEPARTMENT//2026-08-21";

    @Test
    void aTokenLeadsBackToItsPlace() {
        BoardPlace place = new BoardPlace(12, 3, "市教育局 第 1 科");

        assertThat(BoardPlace.parse(place.text(BOARD), BOARD)).contains(place);
    }

    @Test
    void aTokenOfAnotherBoardIsNone() {
        String token = new BoardPlace(12, 3, "d1").text("DEPARTMENT/pln_1/2026-08-21");

        assertThat(BoardPlace.parse(token, BOARD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "AAAA", "MSAyIDMg", "OTk5OTk5OTk5OTk5OTk5OTk5OTkgMCAwIGE"})
    void whatIsNoTokenIsNone(String text) {
        assertThat(BoardPlace.parse(text, BOARD)).isEmpty();
    }
}
