package io.junheng.task.award;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether something may be done (冻结核验). */
@Schema(name = "PostCardCheck", description = "冻结核验 / whether something may be done on a day")
record PostCardCheck(
        @Schema(description = "对象 / subject", examples = "220322", required = true)
        String subject,

        @Schema(description = "拟办事项 / what is to be done", examples = "POST_CHANGE", required = true)
        String act,

        @Schema(description = "日期 / day", examples = "2022-07-01", required = true)
        LocalDate on) {}
