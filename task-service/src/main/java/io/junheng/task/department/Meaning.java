package io.junheng.task.department;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a name means (名称所指). */
@Schema(name = "NameMeaning", description = "名称所指 / whom a name means, seen from one region")
record Meaning(
        @Schema(
                description =
                        "DEPARTMENT 单个部门、COLLECTIVE 合称、UNKNOWN 未知 / one department, a collective name, or unknown",
                required = true)
        Kind kind,

        @Schema(
                description = "所指部门;合称为各地各一 / the departments; of a collective name one for each region",
                required = true)
        List<Member> members) {

    enum Kind {
        DEPARTMENT,
        COLLECTIVE,
        UNKNOWN
    }

    /** One department that is meant. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NameMember", description = "所指部门 / a department that is meant")
    record Member(
            @Schema(description = "部门代码,名录中没有则缺 / code, absent where the directory has none")
            String departmentCode,

            @Schema(description = "名称 / name", required = true)
            String name,

            @Schema(description = "区划代码 / region") String regionCode) {

        static Member of(Department department) {
            return new Member(department.code(), department.name(), department.regionCode());
        }

        static Member missing(String regionCode, String name) {
            return new Member(null, name, regionCode);
        }
    }
}
