package io.junheng.indicator.formula;

import io.junheng.kit.problem.ProblemType;

/** Why a formula cannot even be checked. */
enum FormulaProblem implements ProblemType {
    UNIT_UNKNOWN(422, "没有计量单位 {0}", "There is no unit {0}"),
    LEVEL_UNKNOWN(422, "{0} 应为 SUBJECT 或 POPULATION", "{0} must be SUBJECT or POPULATION"),
    TYPE_UNKNOWN(422, "{0} 应为 NUMBER、TEXT、DATE 或 TRUTH", "{0} must be NUMBER, TEXT, DATE or TRUTH"),
    UNIT_UNEXPECTED(422, "{0} 没有计量单位", "A {0} has no unit"),
    NAME_MALFORMED(422, "名称应以字母开头，只含字母和数字", "A name begins with a letter and has letters and digits only"),
    LABEL_MISSING(422, "缺少中文名称", "The Chinese label is missing");

    private final int status;
    private final String zh;
    private final String en;

    FormulaProblem(int status, String zh, String en) {
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
