package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import org.jspecify.annotations.Nullable;

/** One class (班级) of a school: {@code stage} PRIMARY, JUNIOR, SENIOR or KINDERGARTEN, {@code grade} as P1, J3, S2; {@code campus} is the key of the campus it is taught at, null where the school does not say. */
public record ClassSize(
        String name,

        @OneOf({"KINDERGARTEN", "PRIMARY", "JUNIOR", "SENIOR"})
        String stage,

        String grade,
        int pupils,
        @Nullable String campus) {

    /** A class of which no campus is said. */
    public ClassSize(String name, String stage, String grade, int pupils) {
        this(name, stage, grade, pupils, null);
    }
}
