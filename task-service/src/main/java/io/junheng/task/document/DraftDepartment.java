package io.junheng.task.document;

import io.junheng.task.department.Department;
import io.junheng.task.department.Directory;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A department as a document names it (部门). */
@Schema(name = "DraftDepartment", description = "文件所称部门 / a department as the document names it")
public record DraftDepartment(
        @Schema(description = "原文写法 / as written", examples = "财政局", required = true)
        String asWritten,

        @Schema(description = "全称 / full name, a dropped prefix restored", examples = "市财政局", required = true)
        String department,

        @Schema(description = "部门代码,名录中没有则为空 / code in the directory, or null", nullable = true)
        String departmentCode,

        @Schema(description = "合称所指各级 / what a collective name stands for")
        List<String> members) {

    /** Whether the name means one office in each of several places, or offices that it does not name (合称). */
    @com.fasterxml.jackson.annotation.JsonIgnore
    boolean isCollective() {
        return department.startsWith("各")
                || department.startsWith("有关")
                || department.startsWith("相关")
                || department.endsWith("有关部门")
                || department.endsWith("相关部门")
                || department.endsWith("有关单位");
    }

    static DraftDepartment of(io.junheng.task.extraction.role.Department department, Directory directory) {
        String code = directory
                .resolve(department.department())
                .or(() -> directory.resolve(department.asWritten()))
                .map(Department::code)
                .orElse(null);
        return new DraftDepartment(department.asWritten(), department.department(), code, department.members());
    }
}
