package io.junheng.registry.returns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One class on the wire (班级). */
@Schema(name = "SchoolClass", description = "班级 / one class of a school")
record ClassView(
        @Schema(description = "班名 / name", examples = "三年级1班", required = true)
        String name,

        @Schema(description = "学段 / stage: KINDERGARTEN PRIMARY JUNIOR SENIOR", examples = "PRIMARY", required = true)
        String stage,

        @Schema(description = "年级 K1–K4 P1–P6 J1–J4 S1–S3 / grade", examples = "P3", required = true)
        String grade,

        @Schema(description = "学生数 / pupils", examples = "43", required = true)
        Long pupils) {

    static ClassView of(SchoolClass one) {
        return new ClassView(one.name(), one.stage().name(), one.grade(), (long) one.pupils());
    }
}
