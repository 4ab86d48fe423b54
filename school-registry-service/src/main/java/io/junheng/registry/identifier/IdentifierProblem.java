package io.junheng.registry.identifier;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a foreign code or its scheme (外部编码错误). */
enum IdentifierProblem implements ProblemType {
    SCHEME_KEY_FORMAT("键应由小写字母、数字和连字符组成", "A key is made of small letters, digits and hyphens"),
    SCHEME_KEY_DIFFERS("键与路径中的不同", "The key differs from that of the path"),
    SCHEME_SUBJECT_UNKNOWN("没有编码对象 {0}", "There is no subject {0}"),
    SCHEME_SUBJECT_FINAL("方案已有编码,对象不能变更", "The scheme has codes already; what they name cannot change"),
    SCHEME_FORM(
            "格式由字符或 [字符集] 组成,后可附个数,不超过 {0} 字符",
            "A form is made of characters or [sets], each with a count if wanted, {0} characters at most"),
    SCHEME_UNKNOWN("没有编码方案 {0}", "There is no scheme {0}"),
    FOREIGN_CODE_FORMAT("外部编码应为 1 至 {0} 个可见字符,不含逗号", "A foreign code has 1 to {0} visible characters and no comma"),
    FOREIGN_CODE_FORM("外部编码不符合方案的格式 {0}", "The foreign code does not have the scheme's form {0}"),
    IDENTIFIED_UNKNOWN("没有 {0},或不在管辖范围内", "There is no {0}, or it lies outside the scope"),
    DEPARTMENT_CODE_FORMAT("部门代码由字母、数字和 . _ - 组成", "A department code is made of letters, digits and . _ -"),
    DEPARTMENT_REGION_REQUIRED("部门编码须注明所属区划", "A department''s code names the region it belongs to"),
    IDENTIFIED_TWICE("{0} 在此方案中已有外部编码 {1}", "{0} has the foreign code {1} in this scheme already");

    private final String zh;
    private final String en;

    IdentifierProblem(String zh, String en) {
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
