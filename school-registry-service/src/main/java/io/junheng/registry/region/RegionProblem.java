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
    REGION_CODE_DIFFERS("代码与路径中的不同", "The code differs from that of the path");

    private final String zh;
    private final String en;

    RegionProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return this == REGION_HAS_CHILDREN ? 409 : 422;
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
