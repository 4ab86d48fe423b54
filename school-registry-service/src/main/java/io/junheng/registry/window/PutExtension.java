package io.junheng.registry.window;

import io.junheng.kit.problem.Problems;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An extension as a caller writes it (报送期限延长). */
@Schema(name = "PutReturnWindowExtension", description = "报送期限延长 / a longer window for a region or a school")
record PutExtension(
        @Schema(description = "截止日 / last day in time", examples = "2023-10-31", required = true)
        LocalDate due,

        @Schema(description = "关闭日 / last day of submission", examples = "2023-11-15", required = true)
        LocalDate closes,

        @Schema(description = "理由 / reason", examples = "汛期停课", required = true)
        String reason) {

    /** The extension of {@code window} for {@code place}; refused with every reason. */
    WindowExtension extension(ReturnWindow window, WindowExtension place) {
        Problems problems = new Problems();
        problems.require(due != null, "/due", WindowProblem.WINDOW_DAY_REQUIRED)
                .require(closes != null, "/closes", WindowProblem.WINDOW_DAY_REQUIRED)
                .require(reason != null && !reason.isBlank(), "/reason", WindowProblem.EXTENSION_REASON)
                .throwIfAny();
        problems.require(!due.isBefore(window.due()), "/due", WindowProblem.EXTENSION_SHORTER, window.due())
                .require(!closes.isBefore(due), "/closes", WindowProblem.WINDOW_ORDER)
                .throwIfAny();
        return new WindowExtension(
                window.form(),
                window.year(),
                place.regionCode(),
                place.regionPath(),
                place.schoolCode(),
                due,
                closes,
                reason.strip(),
                1);
    }
}
