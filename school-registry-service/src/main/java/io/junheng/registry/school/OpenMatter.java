package io.junheng.registry.school;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something unfinished about a school that is to end (未了事项), such as a return that is not locked: {@code kind} is a word of its owner, {@code key} names it there. */
@Schema(name = "OpenMatter", description = "未了事项 / something unfinished about a school that is to end")
public record OpenMatter(
        @Schema(description = "学校标识码 / school", examples = "2122990026", required = true)
        String school,

        @Schema(description = "种类 / RETURN, LEDGER_ITEM, PROCEDURE_CASE …", examples = "RETURN", required = true)
        String kind,

        @Schema(description = "标识 / which one", examples = "compulsory-school 2023", required = true)
        String key,

        @Schema(description = "状态 / its status", examples = "DRAFT", required = true)
        String status) {}
