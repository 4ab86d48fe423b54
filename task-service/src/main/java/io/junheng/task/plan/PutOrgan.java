package io.junheng.task.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body as it is to be (组织机构设置). */
@Schema(name = "PutPlanOrgan", description = "组织机构设置 / a body of a plan as it is to be")
record PutOrgan(
        @Schema(
                description =
                        "LEADING_GROUP 领导小组、SELF_EVALUATION 自评工作小组、OFFICE 办公室、TASK_FORCE 工作专班、COORDINATION 协调机制 / which body",
                examples = "LEADING_GROUP",
                required = true)
        @NotNull
        OrganType type,

        @Schema(description = "名称 / name", examples = "创建教育强区领导小组", required = true)
        String name,

        @Schema(description = "依托单位,办公室与专班必填 / unit that keeps it; an office or task force has one", examples = "区教育局")
        String hostUnit,

        @Schema(
                description =
                        "列出成员单位的文件原句;未给席位时据此设席位 / sentence of the document that lists the members; without seats each of them gets one",
                examples = "教育、公安、民政等相关部门联动配合的工作机制")
        String membership,

        @Schema(description = "席位 / seats") @Valid List<@Valid @NotNull Seat> seats) {}
