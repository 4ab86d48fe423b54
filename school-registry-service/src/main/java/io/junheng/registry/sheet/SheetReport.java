package io.junheng.registry.sheet;

import io.junheng.registry.returns.ReturnFiling.Filed;
import io.junheng.registry.returns.ReturnFiling.Outcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a workbook (导入结果). */
@Schema(name = "SheetReport", description = "导入结果 / what became of a workbook")
record SheetReport(
        @Schema(description = "表式映射 / mapping", examples = "statutory-primary", required = true)
        String mapping,

        @Schema(description = "是否已写入 / whether it was written, or looked at only", required = true)
        boolean committed,

        @Schema(description = "已建立 / created", required = true)
        long created,

        @Schema(description = "已更新 / updated", required = true)
        long updated,

        @Schema(description = "无变化 / unchanged", required = true)
        long unchanged,

        @Schema(description = "被拒绝 / rejected", required = true)
        long rejected,

        @Schema(description = "逐个结果 / results one by one", required = true)
        List<SheetResult> returns) {

    /** {@code filed} are the answers to the sound lines, in their order. */
    static SheetReport of(SheetMapping mapping, List<Line> lines, List<Filed> filed, boolean committed) {
        List<SheetResult> results = new ArrayList<>();
        Iterator<Filed> answers = filed.iterator();
        for (Line line : lines) {
            Filed answer = line.sound() ? answers.next() : new Filed(Outcome.REJECTED, line.faults());
            results.add(new SheetResult(
                    line.code(),
                    line.year(),
                    answer.outcome().name(),
                    answer.remarks().stream().map(line::told).toList()));
        }
        return new SheetReport(
                mapping.key(),
                committed,
                count(results, Outcome.CREATED),
                count(results, Outcome.UPDATED),
                count(results, Outcome.UNCHANGED),
                count(results, Outcome.REJECTED),
                results);
    }

    private static long count(List<SheetResult> results, Outcome outcome) {
        return results.stream()
                .filter(result -> result.outcome().equals(outcome.name()))
                .count();
    }
}
