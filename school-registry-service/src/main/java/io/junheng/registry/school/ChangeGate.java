package io.junheng.registry.school;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps regions to their procedures (按程序办理): where there is a procedure by which schools are closed, merged or restored, a caller of a region does that by a
 * case of it and by nothing else. Those who keep the register of the whole country can still put records right.
 */
@ApplicationScoped
class ChangeGate {

    private static final Set<SchoolChangeKind> ENDS = Set.of(SchoolChangeKind.CLOSE, SchoolChangeKind.MERGE);
    private static final Map<SchoolChangeKind, Set<SchoolChangeKind>> ALIKE = Map.of(
            SchoolChangeKind.CLOSE, ENDS,
            SchoolChangeKind.MERGE, ENDS,
            SchoolChangeKind.RESTORE, Set.of(SchoolChangeKind.RESTORE));

    private final Instance<ChangeProcedures> procedures;
    private final Caller caller;

    ChangeGate(@Any Instance<ChangeProcedures> procedures, Caller caller) {
        this.procedures = procedures;
        this.caller = caller;
    }

    /** Whether a caller of a region has to be asked for a procedure. */
    boolean guards(SchoolChangeKind kind) {
        return ALIKE.containsKey(kind) && !caller.regionPath().equals("/");
    }

    /** Refuses a change that the caller has to make by a procedure. */
    void require(SchoolChangeKind kind) {
        if (!guards(kind)) {
            return;
        }
        String keys = ALIKE.get(kind).stream()
                .flatMap(alike -> procedures.stream().flatMap(known -> known.of(alike).stream()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!keys.isEmpty()) {
            throw Problem.of(SchoolProblem.CHANGE_BY_PROCEDURE, kind.zh(), keys, kind.en());
        }
    }

    /** Refuses to close or reopen a school by hand where there is a procedure for it. */
    void require(School before, School after) {
        if (before != null && before.closed() != after.closed()) {
            require(after.closed() ? SchoolChangeKind.CLOSE : SchoolChangeKind.RESTORE);
        }
    }
}
