package io.junheng.registry.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A named value from elsewhere (引用值). Which members are needed follows from the source. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "RuleLookup", description = "引用值 / a named value from elsewhere")
public record LookupDefinition(
        @Schema(description = "键 / key", examples = "grantedThisYear", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "本年已奖补", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "granted this year", required = true)
        String nameEn,

        @Schema(description = """
                        来源 / source: SCHOOL_ATTRIBUTE, REGION_ATTRIBUTE, SCHOOL_RETURN or REGION_RETURN (newest locked), ITEMS (a figure over items of
                        a ledger), ITEM (a value of the newest such item), PARAMETER (policy parameter), FORMER (the item's value before this change)
                        """, examples = "ITEMS", required = true)
        String source,

        @Schema(description = "学校或区划取自此字段，默认为主体 / the field that names the school or region; the subject by default")
        String of,

        @Schema(description = "属性 / attribute of the school or region", examples = "boarding")
        String attribute,

        @Schema(description = "报表 / form of the return", examples = "compulsory-school")
        String form,

        @Schema(description = "数据项 / data element of the return", examples = "pupilsPrimary")
        String element,

        @Schema(description = "回溯年数 / years before the newest locked return", defaultValue = "0")
        Integer yearsBack,

        @Schema(description = "台账 / ledger whose items are read", examples = "bus-subsidies")
        String ledger,

        @Schema(
                description =
                        "范围 / scope of items or level of the region: SCHOOL TOWN COUNTY CITY PROVINCE NATION; SCHOOL by default",
                examples = "COUNTY")
        String scope,

        @Schema(description = "匹配 / their field = our field", examples = "{\"batch\": \"batch\"}")
        Map<String, String> match,

        @Schema(
                description =
                        "条件，我方的值写作 ourX / only items for which it holds; the values that are judged are called ourX beside theirs",
                examples = "until < ourSince")
        String where,

        @Schema(description = "仅同一年度 / items of the same year only", defaultValue = "false")
        Boolean sameYear,

        @Schema(description = "总体公式 / population formula over the items", examples = "sum(amount)")
        String formula,

        @Schema(description = "没有条目时的值 / the value when there is no such item; undetermined by default", examples = "0")
        BigDecimal empty,

        @Schema(description = "字段 / field of the newest item, or of this item before the change", examples = "purpose")
        String field,

        @Schema(description = "政策参数 / policy parameter", examples = "yearly-bus-subsidy")
        String parameter) {}
