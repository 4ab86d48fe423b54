package io.junheng.registry.procedure;

import io.junheng.kit.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far a case has come in its procedure (办理进度): which steps are open now, and whether one of them may be taken. */
final class Progress {

    private final Procedure procedure;
    private final ProcedureCase one;

    Progress(Procedure procedure, ProcedureCase one) {
        this.procedure = procedure;
        this.one = one;
    }

    boolean done(Step step) {
        return one.record(step.key()).filter(StepRecord::completed).isPresent();
    }

    boolean begun(Step step) {
        return one.record(step.key()).isPresent();
    }

    /** The steps that can be taken now: what is not done of the first stage in which something is missing; none when all is done. */
    List<Step> open() {
        return procedure.stages().stream()
                .map(stage -> stage.stream().filter(step -> !done(step)).toList())
                .filter(missing -> !missing.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The steps that come after those that are open. */
    List<Step> later() {
        List<Step> open = open();
        return procedure.steps().stream()
                .filter(step -> !done(step) && !open.contains(step))
                .toList();
    }

    boolean finished() {
        return open().isEmpty();
    }

    /** The first day on which a step that is open may be taken: not before anything that it follows. */
    LocalDate notBefore() {
        List<Step> open = open();
        return one.steps().stream()
                .filter(record -> open.stream().noneMatch(step -> step.key().equals(record.step())))
                .filter(record -> !sameStage(record.step(), open))
                .map(StepRecord::lastDay)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(one.heading().openedOn());
    }

    private boolean sameStage(String step, List<Step> open) {
        return !open.isEmpty()
                && open.get(0).group() != null
                && procedure
                        .step(step)
                        .filter(other -> open.get(0).group().equals(other.group()))
                        .isPresent();
    }

    /** The first day on which the publicity period of a step is over; empty when it has none or was not published. */
    Optional<LocalDate> publicityEnds(Step step) {
        return step.withPublicity()
                ? one.record(step.key()).map(record -> record.begunOn().plusDays(step.publicityDays()))
                : Optional.empty();
    }

    /** Refuses with 409 unless {@code step} is open. */
    void requireOpen(Step step) {
        if (one.status() != CaseStatus.PENDING) {
            throw Problem.of(ProcedureProblem.CASE_NOT_PENDING, one.status());
        }
        if (done(step)) {
            throw Problem.of(ProcedureProblem.STEP_DONE, step.name()).at("/step");
        }
        List<Step> open = open();
        if (!open.contains(step)) {
            throw Problem.of(ProcedureProblem.STEP_OUT_OF_ORDER, step.name(), before(step))
                    .at("/step");
        }
    }

    private String before(Step step) {
        return procedure.steps().subList(0, procedure.steps().indexOf(step)).stream()
                .filter(earlier -> !done(earlier))
                .filter(earlier -> step.group() == null || !step.group().equals(earlier.group()))
                .map(Step::name)
                .collect(Collectors.joining("、"));
    }

    /** Refuses with 409 unless {@code step} may be begun. */
    void requireNotBegun(Step step) {
        if (begun(step)) {
            throw Problem.of(ProcedureProblem.STEP_BEGUN, step.name()).at("/step");
        }
    }

    /** Refuses with 409 unless the publicity of {@code step}, where it has one, is over on {@code day}. */
    void requirePublicity(Step step, LocalDate day) {
        if (!step.withPublicity()) {
            return;
        }
        LocalDate ends = publicityEnds(step)
                .orElseThrow(() -> Problem.of(ProcedureProblem.STEP_NOT_PUBLISHED, step.name())
                        .at("/step"));
        if (day.isBefore(ends)) {
            throw Problem.of(ProcedureProblem.PUBLICITY_RUNNING, ends).at("/on");
        }
    }

    /** Refuses with 403 when {@code subject} took a step that who takes this one may not have taken. */
    void requireOther(Step step, String subject) {
        for (String other : step.otherThan()) {
            boolean same = Step.OPENING.equals(other)
                    ? subject.equals(one.heading().openedBy())
                    : one.record(other)
                            .filter(record -> subject.equals(record.begunBy()) || subject.equals(record.completedBy()))
                            .isPresent();
            if (same) {
                throw Problem.of(ProcedureProblem.SAME_PERSON, step.name(), nameOf(other));
            }
        }
    }

    private String nameOf(String step) {
        return procedure.step(step).map(Step::name).orElse("立案");
    }
}
