package io.junheng.registry.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.contracts.registry.ReturnDrafted;
import io.junheng.contracts.registry.ReturnLocked;
import io.junheng.contracts.registry.ReturnReopened;
import io.junheng.contracts.registry.ReturnSentBack;
import io.junheng.contracts.registry.ReturnSubmitted;
import io.junheng.contracts.registry.ReturnVerified;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.school.Stage;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** draft, submitted, verified, locked; and back. */
class ReturnTest {

    private static final Content FIVE = new Content(Map.of("pupilsPrimary", BigDecimal.valueOf(5)), List.of());
    private static final Content SIX = new Content(Map.of("pupilsPrimary", BigDecimal.valueOf(6)), List.of());

    private final Return draft = Return.draft(
            new ReturnKey(Subject.SCHOOL, "2122990001", "compulsory-school", 2023),
            new Filer(
                    Subject.SCHOOL,
                    "2122990001",
                    "220322001",
                    "/220000/220300/220322/220322001/",
                    EnumSet.of(Stage.PRIMARY),
                    null),
            FIVE,
            List.of(),
            1);

    private static void refused(Runnable call, ReturnProblem reason) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(reason));
    }

    @Test
    void itGoesFromDraftToLockedAndEveryStepHasItsEvent() {
        // When
        Return submitted = draft.submitted("li", Timing.OPEN);
        Return verified = submitted.verified("wang");
        Return locked = verified.locked(null);

        // Then
        assertThat(draft.since(null)).isInstanceOf(ReturnDrafted.class);
        assertThat(submitted.since(draft)).isInstanceOf(ReturnSubmitted.class);
        assertThat(verified.since(submitted)).isInstanceOf(ReturnVerified.class);
        assertThat(locked.since(verified)).isInstanceOf(ReturnLocked.class);
        assertThat(locked.state().submittedBy()).isEqualTo("li");
        assertThat(locked.state().verifiedBy()).isEqualTo("wang");
        assertThat(locked.version()).isEqualTo(4);
    }

    @Test
    void whoSubmittedItCannotVerifyIt() {
        refused(() -> draft.submitted("li", Timing.OPEN).verified("li"), ReturnProblem.VERIFIER_IS_REPORTER);
    }

    @Test
    void onlyADraftOrWhatWasSentBackCanBeChanged() {
        // Given
        Return submitted = draft.submitted("li", Timing.OPEN);

        // Then
        refused(() -> submitted.redrafted(SIX, List.of(), 1), ReturnProblem.RETURN_NOT_OPEN);
        refused(() -> submitted.verified("wang").redrafted(SIX, List.of(), 1), ReturnProblem.RETURN_NOT_OPEN);
        refused(
                () -> submitted.verified("wang").locked(null).redrafted(SIX, List.of(), 1),
                ReturnProblem.RETURN_NOT_OPEN);
        assertThat(submitted.redrafted(FIVE, List.of(), 1)).isSameAs(submitted);
        assertThat(submitted.sentBack("缺设备值", null).redrafted(SIX, List.of(), 1).status())
                .isEqualTo(ReturnStatus.DRAFT);
    }

    @Test
    void itIsSentBackOnlyWithAReason() {
        // Given
        Return submitted = draft.submitted("li", Timing.OPEN);

        // Then
        refused(() -> submitted.sentBack(" ", null), ReturnProblem.REASON_REQUIRED);
        assertThat(submitted.sentBack("缺设备值", null).since(submitted)).isInstanceOf(ReturnSentBack.class);
    }

    @Test
    void aCorrectionIsANewRevisionThatStartsAsADraftOfTheSameFigures() {
        // Given
        Return locked = draft.submitted("li", Timing.OPEN).verified("wang").locked(null);

        // When
        Return reopened = locked.reopened("设备值漏报", null);

        // Then
        assertThat(reopened.since(locked)).isInstanceOf(ReturnReopened.class);
        assertThat(reopened.revision()).isEqualTo(2);
        assertThat(reopened.content()).isEqualTo(FIVE);
        assertThat(reopened.state().verifiedBy()).isNull();
        refused(() -> draft.reopened("x", null), ReturnProblem.NOT_LOCKED);
        refused(() -> locked.reopened(null, null), ReturnProblem.REASON_REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SUBMITTED",
        "RETURNED, SUBMITTED",
        "SUBMITTED, VERIFIED RETURNED",
        "VERIFIED, LOCKED RETURNED",
        "LOCKED, ''"
    })
    void noOtherStepIsPossible(ReturnStatus from, String allowed) {
        assertThat(from.next().stream().map(Enum::name).sorted())
                .containsExactlyElementsOf(
                        allowed.isEmpty()
                                ? List.of()
                                : List.of(allowed.split(" ")).stream().sorted().toList());
    }
}
