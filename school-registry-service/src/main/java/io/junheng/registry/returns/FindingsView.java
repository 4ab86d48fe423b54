package io.junheng.registry.returns;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that a return does not hold, at once (全部审核结果). */
@Schema(name = "ReturnFindings", description = "全部审核结果 / everything that the return does not hold")
record FindingsView(
        @Schema(description = "审核结果 / findings", required = true)
        List<FindingView> items,

        @Schema(description = "错误数 / how many are errors", required = true)
        int errors,

        @Schema(description = "待说明数 / how many still need an explanation", required = true)
        int unexplained) {

    static FindingsView of(List<Finding> findings) {
        return new FindingsView(
                findings.stream().map(FindingView::of).toList(),
                (int) findings.stream().filter(Finding::error).count(),
                (int) findings.stream().filter(Finding::unexplained).count());
    }
}
