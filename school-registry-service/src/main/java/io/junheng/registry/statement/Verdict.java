package io.junheng.registry.statement;

import java.util.List;

/** Whether everything that a statement asks is met (结论). */
enum Verdict {
    MET,
    NOT_MET,
    UNDETERMINED;

    /** NOT_MET as soon as one line is not met, else UNDETERMINED as soon as one cannot be told. Each element tells of a line whether it is met, null when that cannot be told. */
    static Verdict of(List<Boolean> asked) {
        if (asked.contains(false)) {
            return NOT_MET;
        }
        return asked.contains(null) ? UNDETERMINED : MET;
    }
}
