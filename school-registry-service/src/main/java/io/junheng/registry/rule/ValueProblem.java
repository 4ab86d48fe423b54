package io.junheng.registry.rule;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with the value of a field (字段取值错误). */
public enum ValueProblem implements ProblemType {
    FIELD_NOT_DEFINED("没有字段 {0}", "There is no field {0}"),
    FIELD_RETIRED("字段 {0} 已停用，不能再填", "Field {0} is no longer in use"),
    FIELD_REQUIRED("必填", "A value is required"),
    NUMBER_EXPECTED("应为数", "Must be a number"),
    TEXT_EXPECTED("应为文本", "Must be a text"),
    TRUTH_EXPECTED("应为 true 或 false", "Must be true or false"),
    CHOICE_UNKNOWN("没有选项 {0}；可选：{1}", "There is no choice {0}; known: {1}"),
    FILE_EXPECTED("文件应有 name、sha256，可有 mediaType、size", "A file has name and sha256, and may have mediaType and size"),
    FILE_HASH("SHA-256 应为 64 位小写十六进制", "A SHA-256 is written in 64 small hexadecimal digits"),
    SCHOOL_NOT_KNOWN("没有学校 {0}", "There is no school {0}"),
    REGION_NOT_KNOWN("没有区划 {0}", "There is no region {0}");

    private final String zh;
    private final String en;

    ValueProblem(String zh, String en) {
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
