package io.junheng.registry.statement;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a statement (分析表错误). */
public enum StatementProblem implements ProblemType {
    STATEMENT_KEY(
            422,
            "键应以小写字母开头，只含小写字母、数字和连字符",
            "A key starts with a small letter and has small letters, digits and hyphens only"),
    STATEMENT_KEY_DIFFERS(422, "键与路径中的不同", "The key differs from that of the path"),
    STATEMENT_FORM_UNKNOWN(422, "没有报表 {0}", "There is no form {0}"),
    STATEMENT_FINAL(409, "分析表的报表和对象不能更改", "Form and subject of a statement are final"),
    STATEMENT_OF(
            422,
            "对象应为 SUBJECT 或 POPULATION，POPULATION 只用于学校报表",
            "It is of SUBJECT or POPULATION, the latter over forms of schools only"),
    STATEMENT_EMPTY(422, "至少须有一项", "A statement has at least one line"),
    STATEMENT_PARAMETER(422, "没有政策参数 {0}", "There is no policy parameter {0}"),
    LINE_KEY(
            422,
            "分析项的键应以小写字母开头，只含字母和数字，且不重复，也不是报表的数据项",
            "A line's key starts with a small letter, has letters and digits only, occurs once and is no data element of the form"),
    LINE_UNIT(422, "没有计量单位 {0}；条件没有单位", "There is no unit {0}; a condition has none"),
    LINE_MEETS(422, "达标要求应如 >= 100，且只用于数值", "What a line meets is written like >= 100, for numbers only"),
    LINE_FORMULA(422, "公式有误（{0}，第 {1} 字）：{2}", "The formula is wrong ({0}, column {1}): {3}"),
    STATEMENT_YEAR(422, "须给出年度", "Name the year"),
    STATEMENT_NOT_LOCKED(409, "{0} 的 {1} 年度报表尚未锁定", "The return of {0} for {1} is not locked");

    private final int status;
    private final String zh;
    private final String en;

    StatementProblem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
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
