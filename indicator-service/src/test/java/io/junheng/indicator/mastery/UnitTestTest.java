package io.junheng.indicator.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.kit.problem.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Retests until everybody has passed. */
class UnitTestTest {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 10);

    private static UnitTest of(int pupils, Round... rounds) {
        UnitTest test = new UnitTest(
                "unt_1",
                "2122000001",
                "/220000/",
                2025,
                "三年级2班",
                "数学",
                "第一单元",
                pupils,
                List.of(),
                UnitTest.Status.OPEN,
                0);
        for (Round round : rounds) {
            test = test.retaken(round);
        }
        return test;
    }

    @Test
    void r078EverybodyPassesInTheSecondRoundAndItIsClosedAtAHundredPerCent() {
        // Given / When
        UnitTest test = of(45, new Round(DAY, 45, 42), new Round(DAY.plusDays(3), 3, 3));

        // Then
        assertThat(test.closed().status()).isEqualTo(UnitTest.Status.CLOSED);
        assertThat(test.closed().rounds()).hasSize(2);
    }

    @Test
    void r078FortyFourOfFortyFiveIsNotClosed() {
        assertThatThrownBy(() -> of(45, new Round(DAY, 45, 42), new Round(DAY.plusDays(3), 3, 2))
                        .closed())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(MasteryProblem.NOT_ALL_PASSED));
    }

    @Test
    void whoHasPassedDoesNotTakeItAgainAndNobodyPassesWithoutTakingIt() {
        assertThatThrownBy(() -> of(45, new Round(DAY, 45, 42), new Round(DAY, 4, 5)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations()).hasSize(2));
    }

    @Test
    void r078NothingIsKeptButCounts() {
        assertThat(Arrays.stream(Round.class.getRecordComponents()).map(part -> part.getName()))
                .containsExactly("heldOn", "taken", "passed");
    }
}
