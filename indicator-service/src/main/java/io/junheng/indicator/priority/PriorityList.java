package io.junheng.indicator.priority;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list for a year (倾斜名单): which regions, how many the document says, and by which figures of which return the money is compared. */
@Schema(name = "PriorityList", description = "倾斜名单 / regions to be favoured in a year")
record PriorityList(
        @NotBlank @Size(max = 200) @Schema(required = true, description = "名称 / name", examples = "23个重点县")
        String name,

        @Size(max = 500) @Schema(description = "依据 / the document it rests on", examples = "23个原省级扶贫开发工作重点县倾斜")
        String basis,

        @NotBlank @Schema(required = true, description = "制定名单的区划 / region that draws it up", examples = "360000")
        String regionCode,

        @NotNull @Min(1) @Schema(required = true, description = "文件所列数目 / how many the document says", examples = "23")
        Integer declared,

        @NotEmpty
        @Size(max = 3000)
        @Schema(required = true, description = "名单：区划代码 / codes of the regions", examples = "[\"220322\", \"220323\"]")
        List<@NotBlank String> members,

        @NotBlank @Schema(required = true, description = "报表 / form of the return", examples = "county-programme")
        String form,

        @NotBlank
        @Schema(required = true, description = "项目资金的数据项 / data element of the money", examples = "projectMoney")
        String money,

        @NotBlank
        @Schema(
                required = true,
                description = "学生数的数据项 / data element of the pupils",
                examples = "pupilsCompulsoryCounty")
        String pupils) {}
