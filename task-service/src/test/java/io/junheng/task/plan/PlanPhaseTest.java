package io.junheng.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.kit.problem.Problems;
import io.junheng.kit.problem.Violation;
import io.junheng.task.document.DraftDate;
import io.junheng.task.document.DraftPhase;
import io.junheng.task.document.SpanView;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanPhaseTest {

    @Test
    void r016PhasesThatFollowOneAnotherAreAccepted() {
        assertThat(wrong(phase("2026-05-01", "2026-06-10"), phase("2026-06-11", "2026-08-31")))
                .isEmpty();
    }

    @Test
    void r016APhaseThatBeginsOnTheLastDayOfTheOneBeforeOverlaps() {
        assertThat(wrong(phase("2026-05-01", "2026-06-10"), phase("2026-06-10", "2026-08-31")))
                .containsExactly("/phases/1/from");
    }

    @Test
    void r016APhaseFromSeptemberToAugustLastsIntoTheNextYear() {
        assertThat(wrong(phase("2025-09-01", "2026-08-31"))).isEmpty();
        assertThat(wrong(phase("2025-09-01", "2025-08-31"))).containsExactly("/phases/0/to");
    }

    @Test
    void aPhaseThatLiesWithinTheOneBeforeTheLastOverlapsToo() {
        assertThat(wrong(phase("2026-01-01", "2026-12-31"), phase(null, null), phase("2026-02-01", "2026-03-31")))
                .containsExactly("/phases/2/from");
    }

    @Test
    void theMonthsOfADocumentAreWholeAndAMaskedYearLeavesTheDayOpen() {
        List<PlanPhase> phases = PlanPhase.of(List.of(
                draft(new DraftDate(2025, null, 9, null), new DraftDate(2026, null, 2, null)),
                draft(new DraftDate(null, "20xx", 9, null), new DraftDate(2026, null, 2, 30))));

        assertThat(phases.get(0).from()).isEqualTo("2025-09-01");
        assertThat(phases.get(0).to()).isEqualTo("2026-02-28");
        assertThat(phases.get(1).from()).isNull();
        assertThat(phases.get(1).to()).isNull();
    }

    private static List<String> wrong(PlanPhase... phases) {
        Problems problems = new Problems();
        PlanPhase.check(List.of(phases), problems);
        return problems.violations().stream().map(Violation::pointer).toList();
    }

    private static PlanPhase phase(String from, String to) {
        return new PlanPhase(
                "阶段", from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static DraftPhase draft(DraftDate from, DraftDate to) {
        return new DraftPhase(1, "实施阶段", "9月-2月", from, to, new SpanView(0, 1), "CERTAIN", "phase");
    }
}
