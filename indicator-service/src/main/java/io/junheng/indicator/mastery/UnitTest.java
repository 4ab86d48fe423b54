package io.junheng.indicator.mastery;

import io.junheng.contracts.indicator.UnitTestState;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/**
 * A unit test of a class (单元检测). Whoever fails takes it again in the next round, and it is closed when everybody has passed. It knows how many took it and passed,
 * and nothing of who they are.
 */
record UnitTest(
        String id,
        String schoolCode,
        String regionPath,
        int year,
        String className,
        String subject,
        String unit,
        int pupils,
        List<Round> rounds,
        Status status,
        long version) {

    /** Where a test stands. */
    enum Status {
        OPEN,
        CLOSED
    }

    int passed() {
        return rounds.stream().mapToInt(Round::passed).sum();
    }

    /** The test after one more round; who takes it has not passed before. */
    UnitTest retaken(Round round) {
        if (status == Status.CLOSED) {
            throw Problem.of(MasteryProblem.CLOSED_ALREADY);
        }
        int left = pupils - passed();
        new Problems()
                .require(round.taken() <= left, "/taken", MasteryProblem.MORE_THAN_LEFT, round.taken(), left)
                .require(
                        round.passed() <= round.taken(),
                        "/passed",
                        MasteryProblem.MORE_THAN_TAKEN,
                        round.passed(),
                        round.taken())
                .require(
                        rounds.isEmpty()
                                || !round.heldOn()
                                        .isBefore(rounds.get(rounds.size() - 1).heldOn()),
                        "/heldOn",
                        MasteryProblem.BEFORE_THE_LAST)
                .throwIfAny();
        List<Round> more = new ArrayList<>(rounds);
        more.add(round);
        return with(more, status);
    }

    /** The test closed; refused while anybody has not passed. */
    UnitTest closed() {
        if (passed() < pupils) {
            throw Problem.of(MasteryProblem.NOT_ALL_PASSED, passed(), pupils);
        }
        return with(rounds, Status.CLOSED);
    }

    private UnitTest with(List<Round> newRounds, Status newStatus) {
        return new UnitTest(
                id,
                schoolCode,
                regionPath,
                year,
                className,
                subject,
                unit,
                pupils,
                List.copyOf(newRounds),
                newStatus,
                version + 1);
    }

    UnitTestState state() {
        return new UnitTestState(
                id,
                schoolCode,
                regionPath,
                year,
                className,
                subject,
                unit,
                pupils,
                rounds.size(),
                passed(),
                status.name(),
                version);
    }
}
