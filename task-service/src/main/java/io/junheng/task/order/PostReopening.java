package io.junheng.task.order;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Taking a closed order up again (重新立项). */
@Schema(name = "PostOrderReopening", description = "重新立项 / taking a closed order up again, under a new number")
record PostReopening(
        @Schema(description = "理由 / reason", examples = "问题反弹", required = true)
        String reason,

        @Schema(description = "新期限 / due date", examples = "2027-01-31", required = true)
        LocalDate dueOn) {}
