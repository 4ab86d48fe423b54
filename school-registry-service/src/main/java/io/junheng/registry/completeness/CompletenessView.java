package io.junheng.registry.completeness;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the returns of a form, year and region are (报送完整性). */
@Schema(name = "ReturnCompleteness", description = "报送完整性 / how far the returns of a form, year and region are")
record CompletenessView(
        @Schema(description = "报表 / form", examples = "compulsory-school", required = true)
        String form,

        @Schema(description = "年度 / year", examples = "2023", required = true)
        int year,

        @Schema(description = "合计 / the region as a whole", required = true)
        TallyView total,

        @Schema(description = "下级地区 / its sub-regions, by code", required = true)
        List<TallyView> regions,

        @Schema(description = "未报者，至多一百个；全部见 /v1/returns/missing / the first hundred who are missing", required = true)
        List<MissingView> missing) {}
