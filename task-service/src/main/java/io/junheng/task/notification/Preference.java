package io.junheng.task.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a recipient wants to be told by e-mail (通知设置): at once, or once a day at {@code digestAt}, and never between {@code quietFrom} and {@code quietTo}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NotificationPreference", description = "通知设置 / how a recipient wants to be told by e-mail")
record Preference(
        @Schema(description = "邮箱 / address", examples = "jyj@lishu.example", required = true)
        String email,

        @Schema(description = "每日汇总时间,缺省为即时发送 / time of the daily digest; by default each at once", examples = "08:00")
        LocalTime digestAt,

        @Schema(description = "免打扰起 / quiet from", examples = "22:00")
        LocalTime quietFrom,

        @Schema(description = "免打扰止 / quiet to", examples = "07:00")
        LocalTime quietTo) {

    /** Whether nothing is sent at that time of day; hours may reach over midnight, and none are quiet when both ends are the same. */
    boolean isQuiet(LocalTime time) {
        if (quietFrom == null || quietFrom.equals(quietTo)) {
            return false;
        }
        return quietFrom.isBefore(quietTo)
                ? !time.isBefore(quietFrom) && time.isBefore(quietTo)
                : !time.isBefore(quietFrom) || time.isBefore(quietTo);
    }
}
