package io.junheng.registry.region;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a region (区划错误). */
public enum RegionProblem implements ProblemType {
    REGION_CODE_FORMAT(
            "区划代码应为 6 位（省、市、县）、9 位（乡）或 12 位（村）数字",
            "A region code has 6 (province, city, county), 9 (town) or 12 (village) digits"),
    REGION_CODE_PROVINCE("没有代码为 {0} 的省级区划", "There is no province with code {0}"),
    REGION_LEVEL_UNKNOWN("没有区划级别 {0}", "There is no region level {0}"),
    REGION_KIND_UNKNOWN("没有区划类型 {0}", "There is no kind of region {0}"),
    REGION_LEVEL_DIFFERS("代码 {0} 的级别是 {1}", "Code {0} is of level {1}"),
    REGION_PARENT_REQUIRED("省级以下区划必须有上级", "A region below a province needs a parent"),
    REGION_PARENT_FORBIDDEN("省级区划没有上级", "A province has no parent"),
    REGION_PARENT_UNKNOWN("没有上级区划 {0}", "There is no parent region {0}"),
    REGION_PARENT_LEVEL("上级 {0} 的级别不高于本级", "Parent {0} is not of a higher level"),
    REGION_PARENT_CODE("代码 {0} 不在上级 {1} 之下", "Code {0} does not lie below its parent {1}"),
    REGION_PARENT_PERIOD("上级 {0} 在 {1} 尚未设立或已撤销", "Parent {0} does not stand on {1}"),
    REGION_CYCLE("{0} 是 {1} 的下级，不能作为其上级", "{0} lies below {1} and cannot be its parent"),
    REGION_DATE_ORDER("终止日期早于起始日期", "The last day lies before the first"),
    REGION_DATE_PAST("起始日期早于现行记录的起始日期 {0}", "The first day lies before that of the record that stands, {0}"),
    REGION_HAS_CHILDREN("还有 {0} 个下级区划，不能撤销", "{0} regions below it still stand"),
    REGION_UNKNOWN("没有区划 {0}", "There is no region {0}"),
    URBAN_RURAL_UNKNOWN("没有城乡分类代码 {0}", "There is no urban-rural class {0}"),
    REGION_CHANGE_UNKNOWN("没有变动类型 {0}", "There is no kind of change {0}"),
    REGION_CHANGE_PARTIES("{0}：参与区划应为{1}，变动后的区划应为{2}", "{0}: the regions must be {1}, the successors {2}"),
    REGION_CHANGE_TWICE("区划 {0} 出现两次", "Region {0} is named twice"),
    REGION_ABOLISHED("区划 {0} 已撤销", "Region {0} was abolished"),
    REGION_CODE_TAKEN("区划代码 {0} 已被使用", "Region code {0} has been used"),
    REGION_CODE_NEEDED(
            "区划 {0} 的新代码不能由上级推出或与其他区划相同，请在 codes 中写明",
            "The new code of region {0} does not follow from its parent or meets another; write it in codes"),
    REGION_PLACE_NEEDED("{0} 归入何处须在 places 中写明", "Say in places where {0} goes"),
    REGION_PLACE_UNKNOWN("{0} 不是变动后的区划", "{0} is not among the successors"),
    REGION_HAS_TENANTS("还有 {0}，不能撤销", "{0} still lie in it"),
    REGION_NOTHING_CHANGES("变动没有改变任何信息", "The change changes nothing"),
    REGION_PLAN_CHANGED("情况已变，与试算的计划不同，请重新试算", "Things have changed since the plan was made; make it again"),
    REGION_CODE_DIFFERS("代码与路径中的不同", "The code differs from that of the path");

    private final String zh;
    private final String en;

    RegionProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return switch (this) {
            case REGION_HAS_CHILDREN, REGION_HAS_TENANTS, REGION_CODE_TAKEN, REGION_ABOLISHED, REGION_PLAN_CHANGED ->
                409;
            default -> 422;
        };
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
