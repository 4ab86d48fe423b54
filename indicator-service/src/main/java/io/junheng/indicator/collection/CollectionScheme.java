package io.junheng.indicator.collection;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is collected from whom by when (汇集方案). It is the same for every region and year; a collection names the departments. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CollectionScheme", description = "汇集方案 / what is collected from whom by when")
record CollectionScheme(
        @NotBlank
        @Pattern(regexp = "[a-z][a-z0-9-]{1,59}")
        @Schema(required = true, description = "标识 / key", examples = "self-evaluation-report")
        String key,

        @NotBlank @Size(max = 200) @Schema(required = true, description = "名称 / name in Chinese", examples = "自评报告限期报送")
        String name,

        @Size(max = 200) @Schema(description = "英文名称 / name in English", examples = "Self-evaluation report")
        String nameEn,

        @Size(max = 500) @Schema(description = "依据 / the document it rests on", examples = "把自评报告和工作总结送交自评小组")
        String basis,

        @Size(max = 100)
        @Schema(description = "起算事件；有 dueDays 时必填 / the event from which days are counted", examples = "抽测结束")
        String anchor,

        @Min(0)
        @Max(3660)
        @Schema(
                description = "起算后多少日到期；缺省时由汇集给出到期日 / due so many days after the event; else the collection says when",
                examples = "14")
        Integer dueDays,

        @Size(max = 60)
        @Schema(description = "报送对象 / to whom everything must be addressed", examples = "SELF_EVALUATION")
        String addressee,

        @NotEmpty @Size(max = 100) @Schema(required = true, description = "责任单位 / owners")
        List<@Valid @NotNull Owner> owners) {

    static final String DEPARTMENT = "DEPARTMENT";

    /** Who owes something: departments that the collection names, or every region of a level below. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CollectionOwner", description = "责任单位 / who owes something")
    record Owner(
            @NotBlank
            @Pattern(regexp = "[a-z][a-z0-9-]{0,59}")
            @Schema(required = true, description = "标识 / key", examples = "finance")
            String key,

            @NotBlank @Size(max = 100) @Schema(required = true, description = "名称 / name", examples = "财政局")
            String name,

            @Pattern(regexp = "DEPARTMENT|TOWN|COUNTY|CITY|SELF")
            @Schema(
                    required = true,
                    description =
                            "DEPARTMENT 由汇集指定部门, TOWN/COUNTY/CITY 辖区内每个该级区划, SELF 本区划 / departments named by the collection, every region of the level, or the region itself",
                    examples = "DEPARTMENT")
            @NotNull
            String each,

            @NotEmpty @Size(max = 100) @Schema(required = true, description = "项目 / items")
            List<@Valid @NotNull Item> items) {}

    /** One thing that is owed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CollectionItem", description = "项目 / one thing that is owed")
    record Item(
            @NotBlank
            @Pattern(regexp = "[A-Za-z][A-Za-z0-9-]{0,59}")
            @Schema(required = true, description = "标识 / key", examples = "report")
            String key,

            @NotBlank @Size(max = 200) @Schema(required = true, description = "名称 / name", examples = "自评报告")
            String name,

            @NotNull
            @Pattern(regexp = "DOCUMENT|FIGURE")
            @Schema(required = true, description = "DOCUMENT 材料, FIGURE 数据", examples = "DOCUMENT")
            String kind,

            @Size(max = 20) @Schema(description = "计量单位 / unit of a figure", examples = "万元")
            String unit,

            @Schema(
                    description =
                            "保密至启用时刻：此前内容不可读，此后不可换 / kept secret until the collection's hour; not replaced after it",
                    examples = "false")
            Boolean sealed) {

        boolean isSealed() {
            return Boolean.TRUE.equals(sealed);
        }

        boolean isFigure() {
            return "FIGURE".equals(kind);
        }
    }
}
