package io.junheng.task.recurring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How those obliged stand in the periods that were asked for (履行情况). */
@Schema(name = "ObligationCompliance", description = "履行情况 / how those obliged stand")
record Compliance(
        @Schema(description = "义务 / obligation", required = true)
        String obligation,

        @Schema(description = "已履行 / met", required = true) long passed,

        @Schema(description = "未到期 / still open", required = true)
        long open,

        @Schema(description = "未履行 / failed", required = true)
        long failed,

        @Schema(description = "逐主体逐期 / by subject and period", required = true)
        List<Verdict> items) {

    static Compliance of(String obligation, List<Verdict> verdicts) {
        return new Compliance(
                obligation, count(verdicts, "PASS"), count(verdicts, "OPEN"), count(verdicts, "FAIL"), verdicts);
    }

    private static long count(List<Verdict> verdicts, String verdict) {
        return verdicts.stream().filter(one -> one.verdict().equals(verdict)).count();
    }
}
