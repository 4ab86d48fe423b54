package io.junheng.registry.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school as callers read it (学校). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "School", description = "学校 / a school")
record SchoolView(
        @Schema(description = "学校标识码 / code", examples = "2122990001", required = true)
        String code,

        @Schema(description = "学校名称 / name", examples = "梨树县实验小学（示例）", required = true)
        String name,

        @Schema(description = "办学类型 / type", examples = "211", required = true)
        String type,

        @Schema(description = "学段 / stages it teaches: KINDERGARTEN PRIMARY JUNIOR SENIOR", required = true)
        List<String> stages,

        @Schema(description = "举办者 / founder", examples = "831", required = true)
        String founder,

        @Schema(description = "城乡分类 / urban-rural class", examples = "111", required = true)
        String urbanRural,

        @Schema(description = "所在区划代码 / region", examples = "220322001", required = true)
        String regionCode,

        @Schema(
                description = "所在区划路径 / path of the region",
                examples = "/220000/220300/220322/220322001/",
                required = true)
        String regionPath,

        @Schema(description = "是否寄宿制 / boarding", required = true)
        boolean boarding,

        @Schema(description = "所属中心校 / central school") String centralSchool,

        @Schema(description = "统一社会信用代码 / unified social credit code")
        String unifiedSocialCreditCode,

        @Schema(description = "状态 OPEN 或 CLOSED / status", examples = "OPEN", required = true)
        String status,

        @Schema(description = "设立日期 / opening day") LocalDate openedOn,
        @Schema(description = "撤销日期 / closing day") LocalDate closedOn,

        @Schema(description = "撤销方式，由机构变动撤销时 / how it ended, when a change of schools ended it")
        Closure closure,

        @Schema(description = "信息起始日期 / first day of what is said here, none when since ever")
        LocalDate validFrom,

        @Schema(description = "信息终止日期，仅按基准日查询早先信息时 / last day of what is said here, for what was true before")
        LocalDate validTo,

        @Schema(description = "提示 / codes of what should be looked at, e.g. CREDIT_CODE_CHECK")
        List<String> warnings,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static SchoolView of(School school) {
        var state = school.state();
        return new SchoolView(
                state.code(),
                state.name(),
                state.type(),
                state.stages(),
                state.founder(),
                state.urbanRural(),
                state.regionCode(),
                state.regionPath(),
                state.boarding(),
                state.centralSchool(),
                state.unifiedSocialCreditCode(),
                state.status(),
                state.openedOn(),
                state.closedOn(),
                school.closure(),
                school.details().validFrom(),
                null,
                school.warnings().isEmpty()
                        ? null
                        : school.warnings().stream().map(Enum::name).toList(),
                state.version());
    }
}
