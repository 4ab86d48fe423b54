package io.junheng.registry.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.kit.problem.Problem;
import io.junheng.registry.catalogue.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far a case has come, without a server: draft, two permits side by side, a publicity of seven days, a decision. */
class ProgressTest {

    private static final LocalDate OPENED = LocalDate.of(2024, 2, 26);
    private static final Procedure PROCEDURE = new Procedure(
            "example",
            "示例",
            "Example",
            "示例",
            Subject.SCHOOL,
            null,
            false,
            false,
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(
                    step("draft", null, 0),
                    step("land", "permits", 0),
                    step("plan", "permits", 0),
                    step("publicity", null, 7),
                    step("decision", null, 0, "draft", "open")),
            EffectUse.NONE,
            1);

    private static Step step(String key, String group, int days, String... otherThan) {
        return new Step(
                key,
                key,
                key,
                new Party(List.of("admin"), null, null, null),
                group,
                null,
                null,
                days,
                null,
                null,
                List.of(otherThan));
    }

    private static StepRecord done(String key, String day) {
        return new StepRecord(key, LocalDate.parse(day), "li", LocalDate.parse(day), "li", List.of(), List.of(), null);
    }

    private static StepRecord begun(String key, String day) {
        return new StepRecord(key, LocalDate.parse(day), "li", null, null, List.of(), List.of(), null);
    }

    private static Progress after(StepRecord... records) {
        CaseHeading heading = new CaseHeading(
                "pc_1", "example", 1, Subject.SCHOOL, "2122990001", "示例", false, null, "ann", OPENED, 1, null);
        ProcedureCase one = ProcedureCase.opened(
                heading, new CasePlace("220322001", "/220000/220300/220322/220322001/"), CaseContent.EMPTY, null);
        for (StepRecord record : records) {
            one = one.with(record, CaseContent.EMPTY);
        }
        return new Progress(PROCEDURE, one);
    }

    private static List<String> keys(List<Step> steps) {
        return steps.stream().map(Step::key).toList();
    }

    private static Step named(String key) {
        return PROCEDURE.step(key).orElseThrow();
    }

    private static String refusal(Runnable attempt) {
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> codes.add(
                                refused.type().status() + " " + refused.type().name()));
        return codes.get(0);
    }

    @Test
    void neighboursOfAGroupAreOpenTogetherAndWhatFollowsWaitsForAll() {
        assertThat(keys(after().open())).containsExactly("draft");
        assertThat(keys(after(done("draft", "2024-03-01")).open())).containsExactly("land", "plan");
        assertThat(keys(after(done("draft", "2024-03-01"), done("plan", "2024-03-02"))
                        .open()))
                .containsExactly("land");
        assertThat(keys(after(done("draft", "2024-03-01"), done("plan", "2024-03-02"))
                        .later()))
                .containsExactly("publicity", "decision");
        assertThat(refusal(() -> after(done("draft", "2024-03-01"), done("plan", "2024-03-02"))
                        .requireOpen(named("publicity"))))
                .isEqualTo("409 STEP_OUT_OF_ORDER");
        assertThat(refusal(() -> after(done("draft", "2024-03-01")).requireOpen(named("draft"))))
                .isEqualTo("409 STEP_DONE");
    }

    @Test
    void nothingIsDoneBeforeWhatItFollows() {
        assertThat(after().notBefore()).isEqualTo(OPENED);
        assertThat(after(done("draft", "2024-03-01"), done("plan", "2024-03-09"))
                        .notBefore())
                .as("permits side by side do not wait for each other")
                .isEqualTo("2024-03-01");
        assertThat(after(done("draft", "2024-03-01"), done("plan", "2024-03-09"), done("land", "2024-03-05"))
                        .notBefore())
                .isEqualTo("2024-03-09");
    }

    @Test
    void aPublicityIsOverAfterItsDays() {
        Progress running = after(
                done("draft", "2024-03-01"),
                done("plan", "2024-03-02"),
                done("land", "2024-03-02"),
                begun("publicity", "2024-02-23"));
        assertThat(running.publicityEnds(named("publicity"))).contains(LocalDate.of(2024, 3, 1));
        assertThat(refusal(() -> running.requirePublicity(named("publicity"), LocalDate.of(2024, 2, 29))))
                .isEqualTo("409 PUBLICITY_RUNNING");
        running.requirePublicity(named("publicity"), LocalDate.of(2024, 3, 1));
        assertThat(refusal(() -> after(done("draft", "2024-03-01"))
                        .requirePublicity(named("publicity"), LocalDate.of(2024, 3, 1))))
                .isEqualTo("409 STEP_NOT_PUBLISHED");
    }

    @Test
    void whoDraftedOrOpenedDoesNotDecide() {
        Progress drafted = after(done("draft", "2024-03-01"));
        for (String author : List.of("li", "ann")) {
            assertThat(refusal(() -> drafted.requireOther(named("decision"), author)))
                    .isEqualTo("403 SAME_PERSON");
        }
        drafted.requireOther(named("decision"), "wang");
    }

    @Test
    void aCaseIsFinishedWithItsLastStep() {
        StepRecord[] all = Stream.of("draft", "land", "plan", "publicity", "decision")
                .map(key -> done(key, "2024-03-01"))
                .toArray(StepRecord[]::new);
        assertThat(after(all).finished()).isTrue();
        assertThat(after().finished()).isFalse();
    }
}
