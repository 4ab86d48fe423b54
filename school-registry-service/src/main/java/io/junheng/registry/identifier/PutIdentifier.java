package io.junheng.registry.identifier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a foreign code is to stand for (外部编码对照). */
@Schema(name = "PutIdentifier", description = "外部编码对照 / what a foreign code is to stand for")
record PutIdentifier(
        @Schema(
                description =
                        "本系统代码,空表示不再对应任何对象 / the code of this suite; null when it is to stand for nothing any more",
                examples = "2122000001")
        String code,

        @Schema(description = "部门所属区划,仅部门编码需要 / the department's region, for departments only", examples = "220322")
        String regionCode) {}
