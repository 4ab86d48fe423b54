package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.util.List;

/** A procedure (程序): its steps in order and the name of the effect that comes with the last one; {@code subject} is SCHOOL or REGION, {@code basis} the document it rests on. */
public record ProcedureState(
        String key,
        String name,
        String nameEn,
        String basis,
        @OneOf({"SCHOOL", "REGION"}) String subject,
        List<ProcedureStepPlan> steps,
        String effect,
        long version) {}
