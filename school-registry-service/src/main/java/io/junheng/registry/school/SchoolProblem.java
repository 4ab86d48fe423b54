package io.junheng.registry.school;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a school (学校错误). */
public enum SchoolProblem implements ProblemType {
    CODE_FORMAT("学校标识码应为 10 位数字", "A school code has 10 digits"),
    CODE_CATEGORY("没有学校类别 {0}", "There is no school category {0}"),
    CODE_PROVINCE("没有省级区划 {0}", "There is no province {0}"),
    CODE_TYPE_DIFFERS("标识码的类别 {0} 与办学类型 {1} 不符", "Category {0} of the code does not fit the school type {1}"),
    CODE_REGION_DIFFERS("标识码的省级区划 {0} 与所在地区 {1} 不符", "Province {0} of the code is not that of region {1}"),
    CODE_DIFFERS("代码与路径中的不同", "The code differs from that of the path"),
    CODE_FINAL("变更学校类别须用新的标识码", "A school that changes its category needs a new code"),
    TYPE_UNKNOWN("没有办学类型 {0}", "There is no school type {0}"),
    FOUNDER_UNKNOWN("没有举办者代码 {0}", "There is no founder code {0}"),
    URBAN_RURAL_UNKNOWN("没有城乡分类代码 {0}", "There is no urban-rural class {0}"),
    CREDIT_CODE_FORMAT("统一社会信用代码应为 18 位，且只含规定的字符", "A unified social credit code has 18 characters of its alphabet"),
    CREDIT_CODE_CHECK("统一社会信用代码的校验位不符", "The check character of the unified social credit code does not fit"),
    REGION_UNKNOWN("没有区划 {0}", "There is no region {0}"),
    CENTRAL_SCHOOL_REQUIRED("教学点须注明所属中心校", "A teaching point names its central school"),
    CENTRAL_SCHOOL_UNKNOWN("没有学校 {0}", "There is no school {0}"),
    CENTRAL_SCHOOL_ITSELF("学校不能是自己的中心校", "A school is not its own central school"),
    DATE_ORDER("撤销日期早于设立日期", "The school closes before it opens"),
    SCHOOL_UNKNOWN("没有学校 {0}", "There is no school {0}");

    private final String zh;
    private final String en;

    SchoolProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return this == CODE_FINAL ? 409 : 422;
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
