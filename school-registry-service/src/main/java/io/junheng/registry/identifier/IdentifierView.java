package io.junheng.registry.identifier;

import io.junheng.contracts.registry.IdentifierState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a foreign code stands for, as callers read it (外部编码对照). */
@Schema(name = "Identifier", description = "外部编码对照 / what a foreign code stands for")
record IdentifierView(
        @Schema(description = "编码方案 / scheme", examples = "jl-platform", required = true)
        String scheme,

        @Schema(description = "外部编码 / the partner's code", examples = "JL00012345", required = true)
        String foreignCode,

        @Schema(description = "编码对象 / what it names", required = true)
        IdentifierSubject subject,

        @Schema(
                description = "本系统代码,空表示已不对应任何对象 / the code of this suite, or null when it stands for nothing any more",
                examples = "2122000001")
        String code,

        @Schema(description = "区划路径 / region path", examples = "/220000/220300/220322/", required = true)
        String regionPath,

        @Schema(description = "版本 / version", examples = "1", required = true)
        long version) {

    IdentifierState state() {
        return new IdentifierState(scheme, foreignCode, subject.name(), code, regionPath, version);
    }
}
