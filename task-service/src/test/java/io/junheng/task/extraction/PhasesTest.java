package io.junheng.task.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.date.PartialDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhasesTest {

    private static List<Phase> phases(String document) {
        return PolicyText.of(document).extract().phases();
    }

    @Test
    void headingsWithAWindowArePhases() {
        // When
        List<Phase> phases = phases(Documents.read("three-roles.txt"));
        // Then the title over them is none
        assertThat(phases).extracting(Phase::name).containsExactly("准备阶段", "实施阶段", "验收阶段");
        assertThat(phases).extracting(Phase::order).containsExactly(1, 2, 3);
        assertThat(phases.get(1).start()).isEqualTo(new PartialDate(2024, null, 6, null));
        assertThat(phases.get(1).end()).isEqualTo(new PartialDate(2026, null, 7, null));
    }

    @Test
    void ordinalsBeforeAColonArePhases() {
        // When
        List<Phase> phases = phases("安排\n第一阶段：组织与发动阶段（5月—6月10日）。做好动员。\n第二阶段：全面实施阶段（6月11日—8月）。");
        // Then
        assertThat(phases).extracting(Phase::name).containsExactly("组织与发动阶段", "全面实施阶段");
        assertThat(phases.get(0).end()).isEqualTo(new PartialDate(null, null, 6, 10));
        assertThat(phases.get(1).start()).isEqualTo(new PartialDate(null, null, 6, 11));
    }

    @Test
    void maskedYearsStayVisible() {
        // When
        Phase phase = phases("一、步骤\n（一）准备阶段（20xx年5月-20xx年8月）").get(0);
        // Then
        assertThat(phase.start()).isEqualTo(new PartialDate(null, "20xx年", 5, null));
        assertThat(phase.start().isMasked()).isTrue();
    }

    @Test
    void aStageOfSchoolingIsNoPhase() {
        assertThat(phases("一、任务\n（一）发展高中阶段\n（二）义务教育阶段")).isEmpty();
    }
}
