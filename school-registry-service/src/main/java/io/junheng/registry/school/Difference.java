package io.junheng.registry.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A field of a school's record with its old and new value (变化), each absent when there was or is none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SchoolDifference", description = "变化 / a field with its old and new value")
public record Difference(
        @Schema(description = "字段 / field", examples = "name", required = true)
        String field,

        @Schema(description = "名称 / Chinese label", examples = "学校名称", required = true)
        String label,

        @Schema(description = "英文名称 / English label", examples = "name", required = true)
        String labelEn,

        @Schema(description = "原值 / old value", implementation = Object.class)
        JsonNode before,

        @Schema(description = "新值 / new value", implementation = Object.class)
        JsonNode after) {}
