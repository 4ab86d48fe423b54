package io.junheng.registry.identifier;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.contracts.registry.IdentifierSchemeState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scheme of foreign codes, as callers read it (外部编码方案). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IdentifierScheme", description = "外部编码方案 / a scheme of foreign codes")
record SchemeView(
        @Schema(description = "键 / key", examples = "jl-platform", required = true)
        String key,

        @Schema(description = "名称 / name", examples = "吉林省教育数据平台学校编码", required = true)
        String name,

        @Schema(
                description = "英文名称 / English name",
                examples = "School codes of the provincial data platform",
                required = true)
        String nameEn,

        @Schema(description = "使用此编码的合作方 / the partner who uses the codes", examples = "吉林省教育数据平台", required = true)
        String partner,

        @Schema(description = "编码对象 / what the codes name", required = true)
        IdentifierSubject subject,

        @Schema(
                description = "编码的格式:字符或 [字符集],后附 {个数} / form of a whole code: characters or [sets] with {counts}",
                examples = "JL[0-9]{8}")
        String form,

        @Schema(description = "版本 / version", examples = "1", required = true)
        long version) {

    IdentifierSchemeState state() {
        return new IdentifierSchemeState(key, name, nameEn, partner, subject.name(), form, version);
    }
}
