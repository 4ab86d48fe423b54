package io.junheng.registry.catalogue;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a data element or a form (目录错误). */
public enum CatalogueProblem implements ProblemType {
    ELEMENT_KEY_FORMAT(
            "数据项的键应以小写字母开头，只含字母和数字，不超过 64 个字符",
            "A data element's key starts with a small letter and has letters and digits only, at most 64"),
    FORM_KEY_FORMAT(
            "报表的键应以小写字母开头，只含小写字母、数字和连字符，不超过 64 个字符",
            "A form's key starts with a small letter and has small letters, digits and hyphens only, at most 64"),
    KEY_DIFFERS("键与路径中的不同", "The key differs from that of the path"),
    ELEMENT_TYPE_UNKNOWN("类型应为 NUMBER、INTEGER 或 BOOLEAN", "The type is NUMBER, INTEGER or BOOLEAN"),
    ELEMENT_RESERVED(
            "“{0}”在公式中另有含义，不能用作数据项的键",
            "\"{0}\" means something else in formulas and cannot be a data element of a form"),
    UNIT_UNKNOWN("计量单位目录中没有 {0}", "The catalogue of units does not have {0}"),
    UNIT_OF_BOOLEAN("是否型数据项没有单位", "A yes or no has no unit"),
    SOURCE_CELL("单元格应如 I6 或 C9,C10，并须指明统计表", "A cell is written like I6, several like C9,C10, and needs its table"),
    APPORTIONED_STAGE("按学段折算的数据项不属于某一学段", "A figure that is shared out between stages has no stage of its own"),
    STAGE_UNKNOWN("没有学段 {0}", "There is no stage {0}"),
    ELEMENT_FINAL("数据项的单位、类型和学段不能更改，请另立数据项", "Unit, type and stage of a data element are final; define another one"),
    SUBJECT_UNKNOWN("填报对象应为 SCHOOL 或 REGION", "The subject is SCHOOL or REGION"),
    PERIOD_TYPE_UNKNOWN("期间类型应为 SCHOOL_YEAR 或 CALENDAR_YEAR", "The period type is SCHOOL_YEAR or CALENDAR_YEAR"),
    FORM_FINAL("报表的填报对象和期间类型不能更改", "Subject and period type of a form are final"),
    FORM_EMPTY("报表至少有一个数据项", "A form has at least one data element"),
    FORM_ELEMENT_UNKNOWN("没有数据项 {0}", "There is no data element {0}"),
    FORM_ELEMENT_TWICE("数据项 {0} 重复", "Data element {0} occurs twice"),
    FORM_ELEMENT_MISSING("报表中没有数据项 {0}", "The form does not have data element {0}"),
    CLASS_LIST_OF_REGION("地区报表没有班级表", "A form about a region has no class list"),
    RULE_KEY_TWICE("规则 {0} 重复", "Rule {0} occurs twice"),
    RULE_RELATION_UNKNOWN("关系应为 EQUAL 或 AT_MOST", "The relation is EQUAL or AT_MOST"),
    RULE_SEVERITY_UNKNOWN("级别应为 ERROR 或 WARNING", "The severity is ERROR or WARNING"),
    RULE_PARTS("规则须有 parts 或 classesOf 之一", "A rule has either parts or classesOf"),
    RULE_CLASS_LIST("报表没有班级表", "The form has no class list"),
    RULE_RESIDUAL("余项只能用于 parts 的 EQUAL 规则", "A residual goes with an EQUAL rule over parts only"),
    AUDIENCE_TYPE("办学类型代码应为一至三位数字", "A type has one to three digits"),
    LEVEL_UNKNOWN("没有地区级别 {0}", "There is no level {0}"),
    CHECK_OF_UNKNOWN("审核对象应为 RETURN 或 CLASS", "What is checked is RETURN or CLASS"),
    CHECK_MISSING("须写出公式", "A formula is required"),
    COMPUTED_RESIDUAL("余项不能另由公式计算", "A residual cannot be computed by a formula as well"),
    FORMULA_WRONG("公式有误（{0}，第 {1} 字）：{2}", "The formula is wrong ({0}, column {1}): {3}"),
    PARAMETER_UNKNOWN("没有政策参数 {0}", "There is no policy parameter {0}"),
    PERIOD_DAY("日期应为 yyyy-MM-dd", "A day is written yyyy-MM-dd"),
    JUMP_LIMITS("至少须有一个不为负的限值", "At least one limit is needed, and none is negative"),
    COUNTRY_ONLY("目录由全国范围的管理者维护", "The catalogue is kept by administrators of the whole country");

    private final String zh;
    private final String en;

    CatalogueProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return switch (this) {
            case ELEMENT_FINAL, FORM_FINAL -> 409;
            case COUNTRY_ONLY -> 403;
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
