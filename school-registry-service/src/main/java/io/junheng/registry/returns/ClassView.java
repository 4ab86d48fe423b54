package io.junheng.registry.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One class on the wire (班级). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SchoolClass", description = "班级 / one class of a school")
record ClassView(
        @Schema(description = "班名 / name", examples = "三年级1班", required = true)
        String name,

        @Schema(description = "学段 / stage: KINDERGARTEN PRIMARY JUNIOR SENIOR", examples = "PRIMARY", required = true)
        String stage,

        @Schema(description = "年级 K1–K4 P1–P6 J1–J4 S1–S3 / grade", examples = "P3", required = true)
        String grade,

        @Schema(description = "学生数 / pupils", examples = "43", required = true)
        Long pupils,

        @Schema(description = "校区标识，学校有校区时 / key of the campus, where the school has campuses", examples = "S")
        String campus) {

    /** A class of which no campus is said. */
    ClassView(String name, String stage, String grade, Long pupils) {
        this(name, stage, grade, pupils, null);
    }

    static ClassView of(SchoolClass one) {
        return new ClassView(one.name(), one.stage().name(), one.grade(), (long) one.pupils(), one.campus());
    }
}
