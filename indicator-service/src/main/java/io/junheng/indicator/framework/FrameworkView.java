package io.junheng.indicator.framework;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A framework version in full (指标体系版本). */
@Schema(name = "FrameworkVersion", description = "指标体系版本 / a framework version in full")
record FrameworkView(
        @JsonUnwrapped FrameworkContent content,

        @Schema(description = "状态 / DRAFT or PUBLISHED", required = true)
        String status,

        @Schema(description = "内容的 SHA-256 / SHA-256 of the content", required = true)
        String contentHash,

        @Schema(required = true) long version,

        @Schema(required = true, description = "VALID 有效, STALE 依据文件已废止 / a document it cites is repealed")
        String validity,

        @Schema(required = true, description = "废止的依据文件 / repeals of what it cites")
        List<Repeal> repeals,

        @Schema(required = true, description = "登记库没有的数据项 / data elements it reads that the registry has not defined")
        List<String> unknownElements) {

    static FrameworkView of(Framework framework, List<Repeal> repeals, List<String> unknownElements) {
        return new FrameworkView(
                framework.content(),
                framework.status().name(),
                framework.contentHash(),
                framework.version(),
                repeals.isEmpty() ? "VALID" : "STALE",
                repeals,
                unknownElements);
    }
}
