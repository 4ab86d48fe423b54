package io.junheng.registry.founding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule on founding or naming schools, as callers read it (学校设置规则). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FoundingRule", description = "学校设置规则 / a rule on founding or naming schools")
record FoundingRuleView(
        @Schema(description = "键 / key", examples = "name-grand-words", required = true)
        String key,

        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "英文名称 / English name", required = true)
        String nameEn,

        @Schema(description = "种类 / kind", examples = "NAME_WORDS", required = true)
        String kind,

        @Schema(description = "办学类型，空为不限 / school types, any when empty", required = true)
        List<String> types,

        @Schema(description = "举办者，空为不限 / founders, any when empty", required = true)
        List<String> founders,

        @Schema(description = "字样 / words", required = true) List<String> words,

        @Schema(description = "施行日期 / first day", required = true)
        LocalDate effectiveFrom,

        @Schema(description = "原有名称的整改期限 / last day for names that stand from before")
        LocalDate rectifyBy,

        @Schema(description = "“原则上”：可凭例外文件设立 / may be passed with an exception document", required = true)
        boolean mayExcept,

        @Schema(description = "依据 / document it rests on") String basis,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
