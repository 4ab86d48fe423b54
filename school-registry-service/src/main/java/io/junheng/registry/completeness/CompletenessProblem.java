package io.junheng.registry.completeness;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a question about completeness (完整性查询错误). */
public enum CompletenessProblem implements ProblemType {
    COMPLETENESS_FORM("须以参数 form 给出报表", "Name the form with the parameter form"),
    COMPLETENESS_FORM_UNKNOWN("没有报表 {0}", "There is no form {0}"),
    COMPLETENESS_YEAR("须以参数 year 给出年度", "Name the year with the parameter year"),
    COMPLETENESS_REGION_UNKNOWN("没有区划 {0}", "There is no region {0}");

    private final String zh;
    private final String en;

    CompletenessProblem(String zh, String en) {
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
