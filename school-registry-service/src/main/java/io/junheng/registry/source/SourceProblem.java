package io.junheng.registry.source;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with figures from another source (其他来源数据错误). */
public enum SourceProblem implements ProblemType {
    SOURCE_KEY(
            "来源的键应以小写字母开头，只含小写字母、数字和连字符",
            "A source's key starts with a small letter and has small letters, digits and hyphens only"),
    SOURCE_FORM_UNKNOWN("没有此类对象的报表 {0}", "There is no form {0} for this kind of subject"),
    SOURCE_ELEMENT_UNKNOWN("报表中没有数据项 {0}", "The form does not have data element {0}"),
    SOURCE_EMPTY("至少须有一个数", "At least one figure is needed");

    private final String zh;
    private final String en;

    SourceProblem(String zh, String en) {
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
