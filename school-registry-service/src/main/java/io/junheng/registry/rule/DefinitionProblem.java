package io.junheng.registry.rule;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with fields, lookups, figures and rules as they are defined (规则定义错误). */
public enum DefinitionProblem implements ProblemType {
    KEY_FORMAT(
            "键应以小写字母开头，只含字母和数字，不超过 64 个字符",
            "A key starts with a small letter and has letters and digits only, at most 64"),
    KEY_TAKEN("键 {0} 重复", "Key {0} occurs twice"),
    KEY_RESERVED("{0} 是保留名称", "{0} is a reserved name"),
    MEMBER_NEEDED("来源为 {0} 时必填", "Needed when the source is {0}"),
    FIELD_TYPE_UNKNOWN(
            "没有类型 {0}；可选：NUMBER INTEGER TEXT CHOICE DATE TRUTH SCHOOL REGION FILE",
            "There is no type {0}; known: NUMBER INTEGER TEXT CHOICE DATE TRUTH SCHOOL REGION FILE"),
    FIGURE_TYPE_UNKNOWN("没有类型 {0}；可选：NUMBER TEXT DATE TRUTH", "There is no type {0}; known: NUMBER TEXT DATE TRUTH"),
    UNIT_UNKNOWN("没有计量单位 {0}", "There is no unit {0}"),
    UNIT_UNEXPECTED("只有数值才有计量单位", "Only a number has a unit"),
    CHOICES_NEEDED("CHOICE 字段至少要有一个选项", "A CHOICE needs at least one value"),
    CHOICES_UNEXPECTED("只有 CHOICE 字段才有选项", "Only a CHOICE has values to choose from"),
    CHOICE_KEY_FORMAT("选项的键应为大写字母、数字和下划线", "A choice's key has capitals, digits and underscores"),
    SIGNED_UNEXPECTED("只有数值才可声明正负", "Only a number can be signed"),
    SOURCE_UNKNOWN("没有来源 {0}；可选：{1}", "There is no source {0}; known: {1}"),
    ATTRIBUTE_UNKNOWN("没有属性 {0}；可选：{1}", "There is no attribute {0}; known: {1}"),
    FORM_UNKNOWN("没有报表 {0}", "There is no form {0}"),
    FORM_SUBJECT("报表 {0} 的填报对象不符", "Form {0} is about another kind of subject"),
    ELEMENT_UNKNOWN("报表 {1} 没有数据项 {0}", "Form {1} has no data element {0}"),
    YEARS_BACK("回溯年数应为 0 至 10", "Years back are 0 to 10"),
    LEDGER_UNKNOWN("没有台账 {0}", "There is no ledger {0}"),
    SCOPE_UNKNOWN("没有范围 {0}；可选：{1}", "There is no scope {0}; known: {1}"),
    FIELD_UNKNOWN("没有字段 {0}", "There is no field {0}"),
    FIELD_NOT_CODE("字段 {0} 不是学校或区划代码", "Field {0} is not the code of a school or region"),
    PARAMETER_UNKNOWN("没有政策参数 {0}", "There is no policy parameter {0}"),
    FORMULA_UNSOUND("第 {0} 行第 {1} 列：{2}{4} [{6}]", "Line {0}, column {1}: {3}{5} [{6}]"),
    FORMULA_TYPE("公式结果应为 {0}", "The formula must give {0}"),
    PERSONAL_VALUE("个人信息 {0} 不能用于此处", "Personal value {0} cannot be used here"),
    SEVERITY_UNKNOWN(
            "没有处理方式 {0}；可选：REFUSE CONFLICT WARNING FINDING",
            "There is no severity {0}; known: REFUSE CONFLICT WARNING FINDING"),
    OVERRIDE_UNEXPECTED("只有 REFUSE 和 CONFLICT 规则才可凭文件例外", "Only a rule that refuses can be passed with a document"),
    PLACEHOLDER_UNKNOWN("说明中的 {0} 无法取值", "{0} in the sentence stands for nothing"),
    TOO_MANY("不能超过 {0} 项", "At most {0}");

    private final String zh;
    private final String en;

    DefinitionProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return 422;
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
