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
    CREDIT_CODE_FORMAT("统一社会信用代码应为 18 位，且只含规定的字符", "A unified social credit code has 18 characters of its alphabet"),
    CREDIT_CODE_CHECK("统一社会信用代码的校验位不符", "The check character of the unified social credit code does not fit"),
    REGION_UNKNOWN("没有区划 {0}", "There is no region {0}"),
    CENTRAL_SCHOOL_REQUIRED("教学点须注明所属中心校", "A teaching point names its central school"),
    CENTRAL_SCHOOL_UNKNOWN("没有学校 {0}", "There is no school {0}"),
    CENTRAL_SCHOOL_ITSELF("学校不能是自己的中心校", "A school is not its own central school"),
    DATE_ORDER("撤销日期早于设立日期", "The school closes before it opens"),
    SCHOOL_UNKNOWN("没有学校 {0}", "There is no school {0}"),
    ORGANISATION_CODE_CHECK(
            "统一社会信用代码中组织机构代码的校验位不符",
            "The check character of the organisation code within the unified social credit code does not fit"),
    ADDRESS_CODE_FORMAT("应为 12 位统计用区划代码", "A statistical division code has 12 digits"),
    ADDRESS_CODE_ELSEWHERE("地址代码不在所在区划 {0} 之内", "The address code does not lie in region {0}"),
    STAGE_UNKNOWN("没有学段 {0}", "There is no stage {0}"),
    STAGE_NOT_TAUGHT("学校不设学段 {0}", "The school does not teach {0}"),
    INCLUSIVE_NOT_PRIVATE("只有民办幼儿园可认定为普惠性民办园", "Only a private kindergarten is recognised as inclusive"),
    SMALL_SCHOOL_NEEDS_CENTRAL("小规模学校须注明所属中心校", "A small rural school names its central school"),
    LICENCE_ORDER("许可证有效期早于发证日期", "The licence ends before it was issued"),
    POSITION_INCOMPLETE("经度和纬度须同时填写", "Longitude and latitude are given together"),
    POSITION_RANGE("度数不能超过 {0}", "At most {0} degrees"),
    INTAKE_UNKNOWN("没有招生年份 {0}", "There is no intake {0}"),
    CAMPUS_TWICE("校区标识 {0} 重复", "Campus {0} is named twice"),
    CAMPUSES_FORMAT("校区应为 JSON 数组", "Campuses are written as a JSON array"),
    TOO_MANY_CAMPUSES("校区不能超过 {0} 个", "A school has at most {0} campuses"),
    SCHOOL_DATE_PAST("信息自 {0} 起已有记录，起始日期不能更早", "There is a record from {0} on; what is said cannot begin earlier"),
    CLOSED_BY_CHANGE(
            "学校 {0} 因机构变动撤销，只能按恢复办学程序恢复",
            "School {0} was closed by a change of schools; only a restoration opens it again"),
    NOT_MERGED("学校 {0} 不是撤并的学校，不能恢复办学", "School {0} was not closed and merged, so that it cannot be restored"),
    CHANGE_KIND_UNKNOWN("没有变动类型 {0}", "There is no kind of change {0}"),
    CHANGE_PARTIES("{0}：参与学校应为{1}，变动后的学校应为{2}", "{0}: the schools must be {1}, the successors {2}"),
    CHANGE_TWICE("学校 {0} 出现两次", "School {0} is named twice"),
    CHANGE_TOO_EARLY(
            "学校 {0} 自 {1} 起已有记录，变动须在其后生效", "School {0} has a record from {1} on; the change must take effect later"),
    CHANGE_BY_PROCEDURE("{0}须按程序办理：{1}", "Schools are {2} by a procedure: {1}"),
    SCHOOL_NOT_OPEN("学校 {0} 在 {1} 已撤销或尚未设立", "School {0} does not stand on {1}"),
    CODE_TAKEN("标识码 {0} 已被使用，永不再用于其他学校", "Code {0} has been used and is never given to another school"),
    CODE_KEPT("未变更学校类别，应沿用标识码 {0}", "The category does not change, so code {0} is kept"),
    RENAME_ONLY("更名只能改名称", "Renaming changes names only"),
    NOTHING_CHANGES("变动没有改变任何信息", "The change changes nothing"),
    OPENED_ON_DIFFERS("设立日期应为生效日期 {0}", "The opening day must be {0}, when the change takes effect"),
    SUCCESSOR_CHANGED("撤消时接收学校的信息不能改变", "A school that takes over pupils does not itself change"),
    CENTRAL_SCHOOL_HAS_POINTS(
            "学校 {0} 还有教学点 {1}，须先指定其中心校",
            "School {0} still has the teaching points {1}; they need another central school first"),
    PLAN_CHANGED("情况已变，与试算的计划不同，请重新试算", "Things have changed since the plan was made; make it again");

    private final String zh;
    private final String en;

    SchoolProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return switch (this) {
            case CODE_FINAL,
                    CHANGE_BY_PROCEDURE,
                    CLOSED_BY_CHANGE,
                    NOT_MERGED,
                    SCHOOL_NOT_OPEN,
                    CODE_TAKEN,
                    CENTRAL_SCHOOL_HAS_POINTS,
                    PLAN_CHANGED -> 409;
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
